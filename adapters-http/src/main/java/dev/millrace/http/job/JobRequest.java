package dev.millrace.http.job;

import dev.millrace.application.job.JobSubmission;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.JsonFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a caller asks for with a single job. */
final class JobRequest {
  private static final Set<String> ZONE_TEST_FIELDS =
      Set.of(
          "domain",
          "tests",
          "profile_id",
          "profile_overrides",
          "nameservers",
          "ds_info",
          "min_level",
          "tags");
  private static final Set<String> SHARED_FIELDS =
      Set.of("kind", "payload", "priority", "run_at", "expires_at", "max_attempts");

  private JobRequest() {}

  /**
   * @param idempotencyKey null for none
   */
  static JobSubmission read(JsonNode body, @Nullable String idempotencyKey) {
    Set<String> known = new HashSet<>(ZONE_TEST_FIELDS);
    known.addAll(SHARED_FIELDS);
    JsonFields fields = JsonFields.of(body, known);
    JobKind kind = fields.text("kind", JobKind::new);
    Integer priority = fields.integer("priority");
    return new JobSubmission(
        kind == null || kind.equals(JobKind.ZONE_TEST) ? zoneTest(fields) : task(kind, fields),
        priority == null ? null : PriorityTier.of(priority),
        fields.integer("max_attempts"),
        fields.time("run_at"),
        fields.time("expires_at"),
        fields.texts("tags", TagName::new),
        idempotencyKey,
        fields.longInteger("profile_id"));
  }

  private static JobSpec zoneTest(JsonFields fields) {
    if (fields.has("payload")) {
      throw notForThisKind("payload", "A zone test takes no payload.");
    }
    DomainName domain = fields.text("domain", DomainName::parse);
    if (domain == null) {
      throw fields.missing("domain");
    }
    return new JobSpec.ZoneTest(
        domain,
        TestNames.bounded(fields.texts("tests", TestNames::parse)),
        null,
        fields.objectText("profile_overrides"),
        UndelegatedInput.nameservers(fields),
        UndelegatedInput.dsInfo(fields),
        fields.text("min_level", Level::parse));
  }

  private static JobSpec task(JobKind kind, JsonFields fields) {
    List<String> strange =
        ZONE_TEST_FIELDS.stream()
            .filter(name -> !name.equals("tags") && fields.has(name))
            .sorted()
            .toList();
    if (!strange.isEmpty()) {
      throw notForThisKind(
          strange.getFirst(), strange.getFirst() + " is for zone tests; put it into the payload.");
    }
    return new JobSpec.Task(kind, fields.valueText("payload"));
  }

  private static RequestRefused notForThisKind(String field, String message) {
    return RequestRefused.field("not_for_this_kind", field, message);
  }
}
