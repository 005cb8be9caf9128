package dev.millrace.dns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.testcase.TestCase;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TestPlanTest {

  private final TestPlan plan = TestPlan.complete();

  @Test
  void casesAreNamedAsTheirClassesAndStandInTheirModules() {
    assertThat(plan.cases())
        .allSatisfy(
            testCase -> {
              assertThat(testCase.key()).matches(testCase.module().id() + "\\d\\d");
              assertThat(testCase.getClass().getPackageName())
                  .endsWith("." + testCase.module().id());
              assertThat(testCase.tags()).extracting(Tag::module).containsOnly(testCase.module());
            });
    assertThat(plan.cases()).extracting(TestCase::key).doesNotHaveDuplicates();
  }

  @Test
  void modulesRunInOrderAndCasesInOrderWithinThem() {
    List<String> order = plan.cases().stream().map(TestCase::key).toList();
    List<String> sorted =
        plan.cases().stream()
            .sorted(
                Comparator.comparing(TestCase::module)
                    .thenComparing(testCase -> !settlesWhetherTheZoneIsSigned(testCase.key()))
                    .thenComparing(TestCase::key))
            .map(TestCase::key)
            .toList();

    assertThat(order).isEqualTo(sorted);
  }

  private static boolean settlesWhetherTheZoneIsSigned(String key) {
    return key.equals("dnssec07") || key.equals("dnssec11");
  }

  @Test
  void aTagMeansTheSameThroughoutItsModule() {
    assertThat(
            plan.tags().stream()
                .collect(
                    Collectors.groupingBy(
                        tag -> tag.module() + " " + tag.name(), Collectors.counting())))
        .allSatisfy((tag, declarations) -> assertThat(declarations).isEqualTo(1));
  }
}
