package dev.millrace.dns.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.error.Flaw;
import dev.millrace.application.profile.CompatibilityIssue;
import dev.millrace.application.profile.CompatibilityIssue.Type;
import dev.millrace.application.profile.ConfigFix;
import dev.millrace.application.profile.ProfileSchema;
import dev.millrace.application.profile.ProfileSchemaContract;
import dev.millrace.dns.plan.TestPlan;
import dev.millrace.dns.testcase.TestCase;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineProfileSchemaTest extends ProfileSchemaContract {

  private static final Profiles ENGINE =
      Profiles.ofDefault(
          TestPlan.complete().cases().stream().map(TestCase::key).toList(),
          TestPlan.complete().tags(),
          false);

  private final ProfileSchema schema =
      new EngineProfileSchema(
          ENGINE, ENGINE.over("{\"test_cases\":[\"basic01\"],\"net\":{\"ipv6\":false}}"), "1.2.3");

  @Override
  protected ProfileSchema schema() {
    return new EngineProfileSchema(ENGINE, ENGINE, "1.2.3");
  }

  private static List<Type> types(List<CompatibilityIssue> issues) {
    return issues.stream().map(CompatibilityIssue::type).toList();
  }

  @Test
  void everyFlawIsToldWithItsPath() {
    assertThat(
            schema.flaws(
                """
                {"nett": 1, "net": {"ipv4": 1, "allow_non_global_targets": true},
                 "resolver": {"defaults": {"retry": 0, "hurry": true}},
                 "test_cases": ["basic01", "huh"],
                 "test_levels": {"NOPE": {}, "ZONE": {"x": "INFO", "X": "LOUD"}}}
                """))
        .extracting(Flaw::path)
        .containsExactly(
            "nett",
            "net.ipv4",
            "resolver.defaults.retry",
            "resolver.defaults.hurry",
            "test_cases[1]",
            "test_levels.NOPE",
            "test_levels.ZONE.x",
            "test_levels.ZONE.X",
            "net.allow_non_global_targets");
  }

  @Test
  void theEffectiveDefaultHasTheOperatorsProfileInItAndTheDefaultsDoNot() {
    assertThat(schema.effectiveDefault()).contains("\"test_cases\":[\"basic01\"]");
    assertThat(schema.defaults().testCases()).hasSizeGreaterThan(50).contains("zone09");
    assertThat(schema.defaults().testLevels()).containsKeys("BASIC", "DNSSEC", "SYSTEM");
  }

  @Test
  void whatThisEngineDoesNotKnowIsToldWithWhatToDo() {
    List<CompatibilityIssue> issues =
        schema.compare(
            """
            {"asnroots": ["asn.example"], "cache": {}, "net": {"ipv6": true},
             "resolver": {"defaults": {"igntc": true, "usevc": null}},
             "test_cases_vars": {"zone02": {"SOA_REFRESH_MINIMUM_VALUE": 1, "HURRY": 2}},
             "test_levels": {"zone": {"MX_RECORD_IS_CNAME": "INFO", "GONE": "INFO"}}}
            """);

    assertThat(types(issues))
        .containsExactly(
            Type.UNKNOWN_TAG,
            Type.UNKNOWN_THRESHOLD,
            Type.DEPRECATED_KEY,
            Type.IGNORED_KEY,
            Type.IGNORED_KEY);
    assertThat(issues.getFirst().module()).isEqualTo("ZONE");
    assertThat(issues.getFirst().detail()).contains("GONE").doesNotContain("MX_RECORD");
    assertThat(issues.get(1).detail()).contains("HURRY").doesNotContain("SOA_REFRESH");
    assertThat(issues)
        .extracting(CompatibilityIssue::path)
        .containsExactly(
            "test_levels.zone",
            "test_cases_vars.zone02",
            "asnroots",
            "cache",
            "resolver.defaults.igntc");
    assertThat(issues).allSatisfy(issue -> assertThat(issue.suggestion()).endsWith("."));
  }

  @Test
  void aListOfCasesIsComparedBothWays() {
    List<CompatibilityIssue> issues = schema.compare("{\"test_cases\":[\"basic01\",\"zone99\"]}");

    assertThat(types(issues)).containsExactly(Type.MISSING_TEST_CASE, Type.UNKNOWN_TEST_CASE);
    assertThat(issues.get(0).detail()).contains("basic02, ").doesNotContain("basic01");
    assertThat(issues.get(1).detail()).contains("zone99").doesNotContain("basic01");
  }

  @Test
  void tagsThatAModuleLeavesOutAreAsByDefaultAndNoIssue() {
    assertThat(schema.compare("{\"test_levels\":{\"ZONE\":{\"MX_RECORD_IS_CNAME\":\"INFO\"}}}"))
        .isEmpty();
  }

  @Test
  void casesAreAddedToThoseListedWhateverTheseAre() {
    String fixed =
        schema.apply(
            new ConfigFix.AddMissingTestCases(),
            "{\"test_cases\":[\"zone99\",\"basic01\",\"basic01\"]}");

    assertThat(fixed).contains("[\"address01\",\"address02\"").contains("\"zone99\"]");
    assertThat(types(schema.compare(fixed))).containsExactly(Type.UNKNOWN_TEST_CASE);
  }

  @Test
  void aModuleIsResetHoweverItIsWritten() {
    String config =
        "{\"test_levels\":{\"zone\":{\"X\":\"INFO\"},\"Zone\":{},\"BASIC\":{\"Y\":\"INFO\"}}}";

    assertThat(schema.apply(new ConfigFix.ResetTestLevels("ZONE"), config))
        .isEqualTo("{\"test_levels\":{\"BASIC\":{\"Y\":\"INFO\"}}}");
  }
}
