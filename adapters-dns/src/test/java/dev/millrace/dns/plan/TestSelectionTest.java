package dev.millrace.dns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.profile.Profiles;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.domain.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestSelectionTest {

  private final TestPlan plan = TestPlan.complete();
  private final Profile everything =
      Profiles.ofDefault(plan.cases().stream().map(TestCase::key).toList(), plan.tags(), false)
          .effective();

  private List<String> keys(Profile profile, String... tests) {
    return TestSelection.of(plan, List.of(tests), profile).cases().stream()
        .map(TestCase::key)
        .toList();
  }

  @Test
  void withoutNamesEveryCaseRuns() {
    assertThat(keys(everything)).hasSameSizeAs(plan.cases());
    assertThat(keys(everything, "all")).hasSameSizeAs(plan.cases());
  }

  @Test
  void modulesAndCasesAreNamedInAnyLetterCaseAndRunInPlanOrder() {
    assertThat(keys(everything, "Address01", "connectivity/CONNECTIVITY02", "BASIC"))
        .containsExactly("basic01", "basic02", "basic03", "address01", "connectivity02");
  }

  @Test
  void whatTheProfileHasOffDoesNotRun() {
    Profile few = Profiles.ofDefault(List.of("basic02"), plan.tags(), false).effective();

    assertThat(keys(few, "basic")).containsExactly("basic02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic99", "nope", "address/basic01", "system", ""})
  void aNameThatStandsForNothingIsRefused(String test) {
    assertThatThrownBy(() -> keys(everything, test))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("invalid_tests"));
  }
}
