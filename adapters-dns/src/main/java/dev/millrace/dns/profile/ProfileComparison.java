package dev.millrace.dns.profile;

import dev.millrace.application.profile.CompatibilityIssue;
import dev.millrace.application.profile.CompatibilityIssue.Type;
import dev.millrace.application.profile.ProfileDefaults;
import dev.millrace.dns.finding.TestModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Holds a sparse profile against the engine's defaults. Levels are merged tag by tag, so tags that
 * a profile leaves out are no issue; a list of cases replaces the default one, so cases that it
 * leaves out are.
 */
final class ProfileComparison {

  private final ProfileDefaults defaults;
  private final JsonNode thresholds;

  /**
   * @param thresholds the default {@code test_cases_vars}
   */
  ProfileComparison(ProfileDefaults defaults, JsonNode thresholds) {
    this.defaults = defaults;
    this.thresholds = thresholds;
  }

  /** What does not fit of a profile that keeps the rules. */
  List<CompatibilityIssue> issues(JsonNode profile) {
    List<CompatibilityIssue> issues = new ArrayList<>();
    compareCases(profile.path("test_cases"), issues);
    compareLevels(profile.path("test_levels"), issues);
    compareThresholds(profile.path("test_cases_vars"), issues);
    compareKeys(profile, issues);
    return issues;
  }

  private void compareCases(JsonNode listed, List<CompatibilityIssue> issues) {
    if (!listed.isArray()) {
      return;
    }
    Set<String> unknown = new TreeSet<>();
    listed.forEach(testCase -> unknown.add(testCase.stringValue()));
    Set<String> missing = new TreeSet<>(defaults.testCases());
    missing.removeAll(unknown);
    defaults.testCases().forEach(unknown::remove);
    if (!missing.isEmpty()) {
      issues.add(
          CompatibilityIssue.of(
              Type.MISSING_TEST_CASE,
              "test_cases",
              "The profile lists its test cases, and these are not among them: %s."
                  .formatted(String.join(", ", missing)),
              "Add them (add_missing_test_cases), or take the list out so that all cases run"
                  + " (reset_test_cases), or mark the profile as reviewed if it is as it should"
                  + " be."));
    }
    if (!unknown.isEmpty()) {
      issues.add(
          CompatibilityIssue.of(
              Type.UNKNOWN_TEST_CASE,
              "test_cases",
              "The profile lists test cases that this version does not have: %s."
                  .formatted(String.join(", ", unknown)),
              "Take them out, or replace them by the cases that do their work now."));
    }
  }

  private void compareLevels(JsonNode levels, List<CompatibilityIssue> issues) {
    for (Map.Entry<String, JsonNode> module : levels.properties()) {
      String name = TestModule.parse(module.getKey()).name();
      Set<String> unknown = new TreeSet<>(module.getValue().propertyNames());
      unknown.removeAll(defaults.testLevels().getOrDefault(name, Map.of()).keySet());
      if (!unknown.isEmpty()) {
        issues.add(
            new CompatibilityIssue(
                Type.UNKNOWN_TAG,
                name,
                "test_levels." + module.getKey(),
                "The profile gives levels to tags that no case of %s has: %s."
                    .formatted(name, String.join(", ", unknown)),
                "Take them out, or give the levels to the tags that have come in their place."));
      }
    }
  }

  private void compareThresholds(JsonNode given, List<CompatibilityIssue> issues) {
    for (Map.Entry<String, JsonNode> testCase : given.properties()) {
      Set<String> unknown = new TreeSet<>(testCase.getValue().propertyNames());
      unknown.removeAll(thresholds.path(testCase.getKey()).propertyNames());
      if (!unknown.isEmpty()) {
        issues.add(
            CompatibilityIssue.of(
                Type.UNKNOWN_THRESHOLD,
                "test_cases_vars." + testCase.getKey(),
                "The profile sets what %s does not compare with: %s."
                    .formatted(testCase.getKey(), String.join(", ", unknown)),
                "Take them out; GET /profiles/default shows the thresholds that there are."));
      }
    }
  }

  private static void compareKeys(JsonNode profile, List<CompatibilityIssue> issues) {
    if (isSet(profile.path("asnroots"))) {
      issues.add(
          CompatibilityIssue.of(
              Type.DEPRECATED_KEY,
              "asnroots",
              "The key asnroots is the older name of a list that is part of asn_db now.",
              "Move the list to asn_db.sources.Cymru."));
    }
    if (isSet(profile.path("cache"))) {
      issues.add(ignored("cache"));
    }
    JsonNode resolver = profile.path("resolver").path("defaults");
    for (String key : ProfileRules.WITHOUT_MEANING) {
      if (isSet(resolver.path(key))) {
        issues.add(ignored("resolver.defaults." + key));
      }
    }
  }

  private static boolean isSet(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  private static CompatibilityIssue ignored(String path) {
    return CompatibilityIssue.of(
        Type.IGNORED_KEY,
        path,
        "The key %s is taken for the sake of profiles of other engines and has no effect here."
            .formatted(path),
        "Take it out.");
  }
}
