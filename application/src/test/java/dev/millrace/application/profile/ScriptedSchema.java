package dev.millrace.application.profile;

import dev.millrace.application.error.Flaw;
import dev.millrace.application.profile.CompatibilityIssue.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An engine that knows two cases and looks for words in profiles rather than reading them. */
public final class ScriptedSchema implements ProfileSchema {

  /** In a profile, it is the key that nobody knows. */
  public static final String UNKNOWN_KEY = "nope";

  /** In a profile, it is the case that nobody knows. */
  public static final String UNKNOWN_CASE = "zone99";

  private volatile String version = "1.0.0";

  /** Becomes another release. */
  public void upgrade(String other) {
    version = other;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<Flaw> flaws(String config) {
    return Stream.of(UNKNOWN_KEY)
        .filter(config::contains)
        .map(key -> new Flaw(key, "The profile has an unknown key " + key + "."))
        .toList();
  }

  @Override
  public String effectiveDefault() {
    return "{\"test_cases\":[\"zone01\",\"zone02\"]}";
  }

  @Override
  public ProfileDefaults defaults() {
    return new ProfileDefaults(
        List.of("zone01", "zone02"), Map.of("ZONE", Map.of("NO_SOA", "ERROR")));
  }

  @Override
  public List<CompatibilityIssue> compare(String config) {
    return Stream.of(UNKNOWN_CASE)
        .filter(config::contains)
        .map(
            name ->
                CompatibilityIssue.of(
                    Type.UNKNOWN_TEST_CASE,
                    "test_cases",
                    "There is no test case " + name + ".",
                    "Take it out."))
        .toList();
  }

  @Override
  public String apply(ConfigFix fix, String config) {
    return switch (fix) {
      case ConfigFix.AddMissingTestCases _ -> effectiveDefault();
      case ConfigFix.AddMissingTestLevels _ -> config;
      case ConfigFix.ResetTestCases _ -> "{}";
      case ConfigFix.ResetTestLevels _ -> "{}";
    };
  }
}
