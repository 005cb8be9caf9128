package dev.millrace.http.error;

import dev.millrace.application.error.ApplicationException;
import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.Invalid;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.error.Unavailable;
import dev.millrace.domain.RuleViolation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one table from error codes to HTTP statuses; {@code docs/api.md} shows it.
 *
 * <p>A code of the domain or of a use case that has no row of its own gets the status of its kind:
 * 400 for a broken rule, 404, 409 or 503 for the others.
 */
public final class ErrorTable {
  private static final List<Row> ROWS =
      List.of(
          row(400, "batch_incomplete", "the stream broke off; details say how far it was taken"),
          row(400, "empty_batch", "the batch names nothing to test"),
          row(400, "invalid_after", "the time is not RFC 3339"),
          row(400, "invalid_before", "the time is not RFC 3339"),
          row(400, "invalid_changed", "changed is neither true nor false"),
          row(400, "invalid_created_after", "the time is not RFC 3339"),
          row(400, "invalid_created_before", "the time is not RFC 3339"),
          row(400, "invalid_cursor", "the cursor is none that this list gave out"),
          row(400, "invalid_description", "the description is too long"),
          row(400, "invalid_domain", "the text is no domain name, or the number no domain id"),
          row(400, "invalid_encoding", "the body is not compressed as it says"),
          row(400, "invalid_expires_at", "the deadline is no time, has passed or precedes run_at"),
          row(400, "invalid_finished_after", "the time is not RFC 3339"),
          row(400, "invalid_finished_before", "the time is not RFC 3339"),
          row(400, "invalid_format", "the format is none of those offered"),
          row(400, "invalid_grade", "the grade is none of A+ to F"),
          row(400, "invalid_id", "the id has not the form that ids of this kind have"),
          row(400, "invalid_idempotency_key", "the key is blank, too long or not printable"),
          row(400, "invalid_if_match", "If-Match is no ETag that a profile came with"),
          row(400, "invalid_include", "the section of the metrics is none of those offered"),
          row(400, "invalid_json", "the body is no JSON; details say where"),
          row(400, "invalid_kind", "the job kind is malformed"),
          row(400, "invalid_last_event_id", "Last-Event-ID is no entry number"),
          row(400, "invalid_latest", "latest is neither 1, true, 0 nor false"),
          row(400, "invalid_level", "the level is none of DEBUG3 to CRITICAL"),
          row(400, "invalid_limit", "the limit is no number or out of bounds"),
          row(400, "invalid_limit_batches", "the limit is no number or out of bounds"),
          row(400, "invalid_limit_domains", "the limit is no number or out of bounds"),
          row(400, "invalid_lines", "lines of the stream are no domain names; details list them"),
          row(400, "invalid_locale", "there are no messages in this language"),
          row(400, "invalid_max_attempts", "max_attempts is no number or out of bounds"),
          row(400, "invalid_min_level", "the level is none of DEBUG3 to CRITICAL"),
          row(400, "invalid_name", "the name, or the part of one, is empty or too long"),
          row(400, "invalid_offset", "the offset is no number or out of bounds"),
          row(400, "invalid_op", "the operation on the profile is none of those there are"),
          row(400, "invalid_order", "the new order is not allowed; nothing has changed"),
          row(400, "invalid_outcome", "the outcome is neither done nor refused"),
          row(400, "invalid_priority", "the priority is neither 0 nor 1"),
          row(400, "invalid_profile", "a profile breaks rules; details list the places"),
          row(400, "invalid_request", "the request line or a header is malformed"),
          row(400, "invalid_retention", "the number of days is out of bounds"),
          row(400, "invalid_run_at", "the time is not RFC 3339"),
          row(400, "invalid_setting", "the setting does not take this value"),
          row(400, "invalid_severity", "severity is neither warnings_plus nor errors_only"),
          row(400, "invalid_snapshot_intent", "snapshot_intent is neither true nor false"),
          row(400, "invalid_state", "the state is none of those of a batch"),
          row(400, "invalid_status", "the status is none of those of a job"),
          row(400, "invalid_tag", "the tag's name is malformed"),
          row(400, "invalid_tags", "tags were given for work that is no zone test"),
          row(400, "invalid_tests", "a name is none of a module or a test case"),
          row(400, "invalid_type", "a field has the wrong JSON type; details say which"),
          row(400, "invalid_undelegated", "a name server or DS record given is malformed"),
          row(400, "invalid_window", "the window of the metrics is none of those offered"),
          row(400, "missing_field", "a field that is needed is not there"),
          row(400, "not_for_this_kind", "the field does not go with this kind of job"),
          row(400, "private_undelegated_ip", "a name server's address is not of the Internet"),
          row(400, "profile_overrides_not_allowed", "the public API takes no overrides"),
          row(400, "repeated_parameter", "a parameter was given twice"),
          row(400, "retention_not_configured", "nobody said how old is old enough to purge"),
          row(400, "too_many_jobs", "too many jobs in one call"),
          row(400, "undelegated_not_supported_for_batch", "batches take no servers or DS records"),
          row(400, "unknown_field", "the body has a field that is not known; details name it"),
          row(400, "unknown_parameter", "the parameter is not known here"),
          row(400, "unknown_setting", "there is no setting of this name"),
          row(401, "authentication_required", "a token or a session is needed"),
          row(401, "invalid_token", "the token is none of this server's"),
          row(401, "token_expired", "the token was one once"),
          row(403, "origin_refused", "the request comes from a page of another site"),
          row(403, "scope_missing", "the token allows less than this needs; details name both"),
          row(404, "batch_not_found", "there is no such batch"),
          row(404, "domain_not_found", "there is no such domain"),
          row(404, "job_not_found", "there is no such job"),
          row(404, "profile_not_found", "there is no such profile"),
          row(404, "route_not_found", "there is nothing at this path"),
          row(404, "run_not_found", "there is no such run; the job may not have finished yet"),
          row(404, "tag_not_found", "there is no such tag"),
          row(405, "method_not_allowed", "the path takes other methods; Allow lists them"),
          row(408, "request_timeout", "the request did not come in time"),
          row(409, "batch_canceled", "the batch was canceled while it was read"),
          row(409, "batch_expanding", "another call reads the batch of this key; try again"),
          row(409, "idempotency_key_reused", "the key stands for another job or batch"),
          row(409, "job_not_finished", "the result comes when the job has finished"),
          row(409, "job_not_held", "only a held job can be let go on"),
          row(409, "job_not_waiting", "only a queued or scheduled job can be held"),
          row(409, "job_terminal", "the job has finished"),
          row(409, "jobs_not_terminal", "jobs of the batch still run; try again"),
          row(409, "login_not_needed", "nobody has to log in to this server"),
          row(409, "name_exists", "there is a profile of this name already"),
          row(409, "profile_changed", "somebody else has changed the profile; read it again"),
          row(409, "readonly_setting", "the setting can only be set where the node is started"),
          row(409, "tag_exists", "there is such a tag already"),
          row(409, "too_many_profiles", "there are as many profiles as there may be"),
          row(413, "batch_too_large", "a batch has too many domains; split it"),
          row(413, "body_too_large", "the body is larger than this call takes"),
          row(414, "uri_too_long", "the request line is too long"),
          row(415, "unsupported_media_type", "the body is not of a type that this call takes"),
          row(421, "host_refused", "the server does not go by the name in the header Host"),
          row(429, "rate_limited", "too many requests from this address; Retry-After says when"),
          row(429, "too_many_streams", "the address watches as many things as it may"),
          row(429, "too_many_wrong_tokens", "the client has tried too many wrong tokens"),
          row(431, "headers_too_large", "the request's headers are too large"),
          row(500, "internal_error", "a fault of the server; its log has the request id"),
          row(503, "lookup_busy", "too many look-ups go on; try again in a moment"),
          row(503, "lookup_timeout", "the delegation was not found in time"),
          row(503, "store_unavailable", "the store does not answer now; try again"),
          row(503, "too_many_batches", "the node reads as many long batches as it can; try again"),
          row(503, "too_many_watchers", "too many clients watch jobs; try again or poll"));

  private static final Map<String, Row> BY_CODE =
      ROWS.stream().collect(Collectors.toMap(Row::code, Function.identity()));

  private ErrorTable() {}

  /**
   * One code.
   *
   * @param meaning half a sentence for the documentation
   */
  public record Row(int status, String code, String meaning) {}

  /** All rows, by status, then by code. */
  public static List<Row> rows() {
    return ROWS.stream()
        .sorted(Comparator.comparingInt(Row::status).thenComparing(Row::code))
        .toList();
  }

  /** The status for what an operation threw. */
  public static int statusOf(RuntimeException failure) {
    return switch (failure) {
      case RequestRefused refused -> statusOf(refused.code(), 400);
      case RuleViolation violation -> statusOf(violation.code(), 400);
      case ApplicationException application ->
          switch (application) {
            case NotFound _ -> 404;
            case Conflict _ -> 409;
            case Invalid _ -> 400;
            case Unavailable _ -> 503;
          };
      default -> 500;
    };
  }

  private static int statusOf(String code, int otherwise) {
    Row row = BY_CODE.get(code);
    return row == null ? otherwise : row.status();
  }

  private static Row row(int status, String code, String meaning) {
    return new Row(status, code, meaning);
  }
}
