package dev.millrace.application.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.error.Flaw;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link ProfileSchema} promises. */
public abstract class ProfileSchemaContract {

  /** The schema under test. */
  protected abstract ProfileSchema schema();

  @Test
  void aProfileThatSaysNothingIsFine() {
    assertThat(schema().flaws("{}")).isEmpty();
    assertThat(schema().compare("{}")).isEmpty();
  }

  @Test
  void theDefaultProfileFitsItself() {
    String config = schema().effectiveDefault();

    assertThat(schema().flaws(config)).isEmpty();
    assertThat(schema().compare(config)).isEmpty();
  }

  @Test
  void theVersionIsShortText() {
    assertThat(schema().version()).isNotBlank().hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void theDefaultsAreSorted() {
    ProfileDefaults defaults = schema().defaults();

    assertThat(defaults.testCases()).isNotEmpty().isSorted().doesNotHaveDuplicates();
    assertThat(List.copyOf(defaults.testLevels().keySet())).isNotEmpty().isSorted();
    assertThat(defaults.testLevels().values())
        .allSatisfy(levels -> assertThat(List.copyOf(levels.keySet())).isSorted());
  }

  @Test
  void aKeyThatNobodyKnowsIsNamed() {
    assertThat(schema().flaws("{\"nope\":1}"))
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.path()).isEqualTo("nope");
              assertThat(flaw.message()).contains("nope").endsWith(".");
            });
  }

  @Test
  void whatIsNoJsonObjectIsOneFlaw() {
    for (String config : List.of("", "{", "[1]", "null", "x", "{} {}")) {
      assertThat(schema().flaws(config)).as(config).extracting(Flaw::path).containsExactly("");
    }
  }

  @Test
  void notAnyNumberOfFlawsIsTold() {
    String config =
        IntStream.range(0, 2 * ProfileSchema.MAX_FLAWS)
            .mapToObj(i -> "\"nope" + i + "\":1")
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(schema().flaws(config)).hasSize(ProfileSchema.MAX_FLAWS);
  }

  @Test
  void fixesLeaveAProfileAloneThatHasNothingToFix() {
    String config = "{ \"net\": {\"ipv6\": false} }";

    fixes().forEach(fix -> assertThat(schema().apply(fix, config)).isEqualTo(config));
  }

  @Test
  void missingCasesAreAddedOrTheListIsTakenAway() {
    String config = "{\"test_cases\":[\"" + schema().defaults().testCases().getLast() + "\"]}";

    assertThat(schema().compare(config))
        .extracting(CompatibilityIssue::type)
        .containsExactly(CompatibilityIssue.Type.MISSING_TEST_CASE);
    String completed = schema().apply(new ConfigFix.AddMissingTestCases(), config);
    assertThat(schema().flaws(completed)).isEmpty();
    assertThat(schema().compare(completed)).isEmpty();
    assertThat(completed).contains(schema().defaults().testCases().getFirst());
    assertThat(schema().apply(new ConfigFix.ResetTestCases(), config)).isEqualTo("{}");
  }

  @Test
  void levelsOfAModuleAreCompletedOrTakenAway() {
    var first = schema().defaults().testLevels().entrySet().iterator().next();
    String module = first.getKey();
    String config = "{\"test_levels\":{\"" + module + "\":{}}}";

    String completed = schema().apply(new ConfigFix.AddMissingTestLevels(), config);

    assertThat(schema().flaws(completed)).isEmpty();
    assertThat(first.getValue().keySet())
        .allSatisfy(tag -> assertThat(completed).contains("\"" + tag + "\""));
    assertThat(schema().apply(new ConfigFix.ResetTestLevels(module), completed)).isEqualTo("{}");
  }

  private Stream<ConfigFix> fixes() {
    return Stream.of(
        new ConfigFix.AddMissingTestCases(),
        new ConfigFix.AddMissingTestLevels(),
        new ConfigFix.ResetTestCases(),
        new ConfigFix.ResetTestLevels("zone"));
  }
}
