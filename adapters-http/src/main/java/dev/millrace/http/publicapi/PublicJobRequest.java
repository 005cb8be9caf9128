package dev.millrace.http.publicapi;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.name.DomainName;
import dev.millrace.http.job.TestNames;
import dev.millrace.http.job.UndelegatedInput;
import dev.millrace.http.json.JsonFields;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what somebody asks for who may not ask for much. */
final class PublicJobRequest {
  private static final Set<String> FIELDS =
      Set.of(
          "domain",
          "tests",
          "profile_id",
          "profile_overrides",
          "nameservers",
          "ds_info",
          "min_level");

  private PublicJobRequest() {}

  static JobSpec.ZoneTest read(JsonNode body) {
    JsonFields fields = JsonFields.of(body, FIELDS);
    if (fields.has("profile_overrides")) {
      throw new RuleViolation(
          "profile_overrides_not_allowed",
          "profile_overrides cannot be used here; choose a public profile with profile_id.");
    }
    DomainName domain = fields.text("domain", DomainName::parse);
    if (domain == null) {
      throw fields.missing("domain");
    }
    return new JobSpec.ZoneTest(
        domain,
        TestNames.bounded(fields.texts("tests", TestNames::parse)),
        profile(fields),
        null,
        UndelegatedInput.nameservers(fields),
        UndelegatedInput.dsInfo(fields),
        fields.text("min_level", Level::parse));
  }

  private static @Nullable String profile(JsonFields fields) {
    Integer id = fields.integer("profile_id");
    return id == null ? null : id.toString();
  }
}
