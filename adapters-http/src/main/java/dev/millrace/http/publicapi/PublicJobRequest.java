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

/**
 * What somebody asks for who may not ask for much.
 *
 * @param profileId a stored profile; null for the default one
 */
record PublicJobRequest(JobSpec.ZoneTest spec, @Nullable Long profileId) {
  private static final Set<String> FIELDS =
      Set.of(
          "domain",
          "tests",
          "profile_id",
          "profile_overrides",
          "nameservers",
          "ds_info",
          "min_level");

  static PublicJobRequest read(JsonNode body) {
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
    JobSpec.ZoneTest spec =
        new JobSpec.ZoneTest(
            domain,
            TestNames.bounded(fields.texts("tests", TestNames::parse)),
            null,
            null,
            UndelegatedInput.nameservers(fields),
            UndelegatedInput.dsInfo(fields),
            fields.text("min_level", Level::parse));
    return new PublicJobRequest(spec, fields.longInteger("profile_id"));
  }
}
