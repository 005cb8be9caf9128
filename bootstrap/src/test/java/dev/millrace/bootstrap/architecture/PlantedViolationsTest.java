package dev.millrace.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule fails on a violation that was planted for it. A rule without a planted violation fails
 * here, so none can be added that was never seen to work.
 */
class PlantedViolationsTest {

  static List<String> ruleIds() {
    return RuleBook.of(new Layout("planted.none")).rules().stream().map(NamedRule::id).toList();
  }

  @ParameterizedTest
  @MethodSource("ruleIds")
  void theRuleFailsOnItsPlantedViolationAndSaysWhatToDo(String id) {
    RuleBook book = RuleBook.of(new Layout("planted." + id));
    assertThat(book.everything()).as("classes planted for %s", id).isNotEmpty();

    NamedRule rule =
        book.rules().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    EvaluationResult result = rule.rule().allowEmptyShould(true).evaluate(book.everything());

    assertThat(result.hasViolation()).as("%s finds its planted violation", id).isTrue();
    assertThat(result.getFailureReport().toString())
        .contains(rule.advice())
        .contains("planted." + id);
  }
}
