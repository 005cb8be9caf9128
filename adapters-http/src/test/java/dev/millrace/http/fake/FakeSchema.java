package dev.millrace.http.fake;

import dev.millrace.application.error.Flaw;
import dev.millrace.application.profile.CompatibilityIssue;
import dev.millrace.application.profile.CompatibilityIssue.Type;
import dev.millrace.application.profile.ConfigFix;
import dev.millrace.application.profile.ProfileDefaults;
import dev.millrace.application.profile.ProfileSchema;
import java.util.List;
import java.util.Map;

/** An engine that looks for words in profiles rather than reading them. */
final class FakeSchema implements ProfileSchema {
  @Override
  public String version() {
    return "1.0.0";
  }

  @Override
  public List<Flaw> flaws(String config) {
    return config.contains("nope")
        ? List.of(new Flaw("nope", "The profile has an unknown key nope."))
        : List.of();
  }

  @Override
  public String effectiveDefault() {
    return "{\"test_cases\":[\"zone01\",\"zone02\"],\"net\":{\"ipv6\":true}}";
  }

  @Override
  public ProfileDefaults defaults() {
    return new ProfileDefaults(
        List.of("zone01", "zone02"), Map.of("ZONE", Map.of("NO_SOA", "ERROR")));
  }

  @Override
  public List<CompatibilityIssue> compare(String config) {
    return config.contains("GONE")
        ? List.of(
            new CompatibilityIssue(
                Type.UNKNOWN_TAG,
                "ZONE",
                "test_levels.ZONE",
                "There is no tag GONE.",
                "Take it out."))
        : List.of();
  }

  @Override
  public String apply(ConfigFix fix, String config) {
    return fix instanceof ConfigFix.ResetTestLevels ? "{}" : config;
  }
}
