package dev.millrace.persistence.sql.transfer;

import java.util.List;

/**
 * All tables that are moved. A table comes behind those that it refers to, and the queue comes
 * last. Nodes and their duties stay behind: they belong to the place. What the next numbers are
 * ({@link TransferDialect#numbers}) is no table on every database.
 */
public final class StoreTables {

  /** In the order in which they are moved. */
  public static final List<Table> ALL =
      List.of(
          Table.named("queue_state").number("id", "paused").key("id"),
          Table.named("domains")
              .number("id")
              .text("name")
              .number("created_at", "latest_run_no")
              .uuid("latest_run_id")
              .number("latest_finished_at")
              .text("latest_status")
              .number("latest_level")
              .real("latest_score")
              .text("latest_grade")
              .numberedKey("id"),
          Table.named("tags")
              .number("id")
              .text("name", "description")
              .number("created_at")
              .text("default_profile_id")
              .numberedKey("id"),
          Table.named("domain_tags").number("tag_id", "domain_id").key("tag_id", "domain_id"),
          Table.named("batches")
              .uuid("id")
              .number("created_at")
              .text("from_tag", "description")
              .number("snapshot_intent")
              .text("expansion")
              .number("line_count", "domain_count")
              .text("line_digest", "after_name")
              .uuid("expansion_token")
              .number("expansion_until", "fault_line")
              .text("fault_code", "fault_message")
              .key("id"),
          Table.named("documents").number("id").text("digest", "body").numberedKey("id"),
          Table.named("profiles")
              .number("id")
              .text("name", "description")
              .number("config_document", "is_public")
              .text("schema_version")
              .number("created_at", "updated_at", "version")
              .numberedKey("id"),
          Table.named("terms").number("id").text("module", "testcase", "tag").numberedKey("id"),
          runs(),
          Table.named("entries")
              .number("entry_id", "term_id", "level", "elapsed")
              .text("args")
              .key("entry_id"),
          Table.named("idempotency_keys")
              .text("idempotency_key")
              .uuid("job_id")
              .key("idempotency_key"),
          Table.named("audit_entries")
              .number("id", "recorded_at")
              .text("who", "way", "action", "target", "source", "request_id")
              .number("status")
              .text("code")
              .numberedKey("id"),
          Table.named("settings").text("name", "setting_value").key("name"),
          jobs());

  /** The table of numbers where there is one; compared, but set rather than copied. */
  public static final String NUMBERS = "counters";

  private StoreTables() {}

  private static Table runs() {
    return Table.named("runs")
        .number("run_no")
        .uuid("id")
        .text("kind")
        .number("domain_id")
        .text("spec")
        .number("tier")
        .uuid("batch_id")
        .text("status")
        .number("attempt", "max_attempts", "created_at", "started_at", "finished_at")
        .text("node_id")
        .number("sev_notice", "sev_warning", "sev_error", "sev_critical")
        .number("worst_level", "entry_count")
        .real("score")
        .text("grade", "score_card")
        .number("profile_document")
        .text("output", "failure_code", "failure_message")
        .uuid("public_id")
        .key("run_no");
  }

  private static Table jobs() {
    return Table.named("jobs")
        .uuid("id")
        .text("kind", "domain", "spec")
        .number("tier", "position")
        .text("status")
        .number("attempt", "max_attempts", "created_at", "run_at", "expires_at", "started_at")
        .uuid("batch_id", "lease_token")
        .text("node_id")
        .number("locked_until", "cancel_requested", "progress")
        .text("failure_code", "failure_message")
        .uuid("public_id")
        .key("id");
  }
}
