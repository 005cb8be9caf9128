package dev.millrace.http.batch;

import dev.millrace.application.batch.BatchSubmission;
import dev.millrace.application.batch.BatchSubmission.TestOptions;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.job.TestNames;
import dev.millrace.http.json.JsonFields;
import dev.millrace.http.request.Parameters;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what a caller asks for with a batch: all of it from JSON, or from a query and a stream. */
final class BatchRequest {
  private static final Set<String> FIELDS =
      Set.of(
          "domains",
          "from_tag",
          "tests",
          "profile_id",
          "profile_overrides",
          "min_level",
          "tags",
          "description",
          "snapshot_intent",
          "max_attempts",
          "nameservers",
          "ds_info");

  private BatchRequest() {}

  static BatchSubmission read(JsonNode body) {
    JsonFields fields = JsonFields.of(body, FIELDS);
    if (fields.has("nameservers") || fields.has("ds_info")) {
      throw new RequestRefused(
          "undelegated_not_supported_for_batch",
          "A batch takes no nameservers and no ds_info; submit single jobs instead.");
    }
    TestOptions test =
        new TestOptions(
            TestNames.bounded(fields.texts("tests", TestNames::parse)),
            fields.longInteger("profile_id"),
            fields.objectText("profile_overrides"),
            fields.text("min_level", Level::parse),
            fields.integer("max_attempts"));
    return new BatchSubmission(
        fields.texts("domains", DomainName::parse),
        fields.text("from_tag", TagName::new),
        fields.texts("tags", TagName::new),
        fields.text("description"),
        fields.flag("snapshot_intent"),
        test);
  }

  static BatchSubmission read(Parameters parameters, List<DomainName> domains) {
    Integer profileId = parameters.integer("profile_id", "profile_not_found", 0, Integer.MAX_VALUE);
    TestOptions test =
        new TestOptions(
            TestNames.bounded(parameters.texts("tests", TestNames::parse)),
            profileId == null ? null : profileId.longValue(),
            null,
            parameters.level("min_level"),
            parameters.integer("max_attempts", Integer.MIN_VALUE, Integer.MAX_VALUE));
    return new BatchSubmission(
        domains,
        parameters.text("from_tag", TagName::new),
        parameters.texts("tags", TagName::new),
        parameters.text("description"),
        parameters.flag("snapshot_intent"),
        test);
  }
}
