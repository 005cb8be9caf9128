package dev.millrace.dns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestTitlesTest {

  @Test
  void everyCaseOfThePlanHasATitle() {
    TestTitles titles = new TestTitles();

    assertThat(TestPlan.complete().cases())
        .allSatisfy(testCase -> assertThat(titles.of(testCase)).as(testCase.id()).isNotEmpty());
  }
}
