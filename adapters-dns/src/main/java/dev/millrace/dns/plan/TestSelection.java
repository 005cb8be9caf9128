package dev.millrace.dns.plan;

import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.domain.RuleViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which cases of the plan a run takes: those the profile has on and, if tests are named, those
 * named.
 */
public final class TestSelection {

  private TestSelection() {}

  /**
   * The part of a plan that runs.
   *
   * @param tests modules and cases in any letter case: {@code delegation}, {@code
   *     delegation/delegation01}, {@code delegation01}; {@code all} or an empty list for all
   * @throws RuleViolation {@code invalid_tests} if a name stands for nothing in the plan
   */
  public static TestPlan of(TestPlan plan, List<String> tests, Profile profile) {
    List<Predicate<TestCase>> named = new ArrayList<>();
    tests.forEach(test -> named.add(parse(test.strip().toLowerCase(Locale.ROOT), plan)));
    return new TestPlan(
        plan.cases().stream()
            .filter(testCase -> profile.runs(testCase.key()))
            .filter(
                testCase -> named.isEmpty() || named.stream().anyMatch(one -> one.test(testCase)))
            .toList());
  }

  private static Predicate<TestCase> parse(String test, TestPlan plan) {
    if (test.equals("all")) {
      return testCase -> true;
    }
    int slash = test.indexOf('/');
    String module = slash < 0 ? test : test.substring(0, slash);
    String key = test.substring(slash + 1);
    Predicate<TestCase> ofModule = testCase -> testCase.module().id().equals(module);
    Predicate<TestCase> ofKey = testCase -> testCase.key().equals(key);
    Predicate<TestCase> chosen;
    if (slash >= 0) {
      chosen = key.isEmpty() || key.equals("all") ? ofModule : ofModule.and(ofKey);
    } else {
      chosen = isModule(module) ? ofModule : ofKey;
    }
    if (plan.cases().stream().noneMatch(chosen)) {
      throw new RuleViolation(
          "invalid_tests",
          "There is no test \"%s\"; name a module such as delegation or a case such as delegation01."
              .formatted(test));
    }
    return chosen;
  }

  private static boolean isModule(String name) {
    return Arrays.stream(TestModule.values()).anyMatch(module -> module.id().equals(name));
  }
}
