package dev.millrace.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What check shows of what it found, and when it stops. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckViewTest {

  private static final String GLUE = "--test=delegation/delegation01";

  private CheckWorld world;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    world = new CheckWorld(folder);
  }

  @AfterAll
  void stop() {
    world.close();
  }

  private List<String> lines(String... args) {
    return world.check(0, args).out().lines().toList();
  }

  @Test
  void entriesStandUnderTheirModulesWithTheirLevels() {
    assertThat(lines("good.xa", "--test", "address", GLUE))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("ADDRESS"),
            line -> assertThat(line).startsWith("  ERROR   These addresses "),
            line -> assertThat(line).startsWith("  ERROR   No name server "),
            line -> assertThat(line).isEqualTo("DELEGATION"),
            line -> assertThat(line).startsWith("  NOTICE  The delegation names no "),
            line -> assertThat(line).startsWith("  NOTICE  The zone names no "),
            line ->
                assertThat(line)
                    .matches(
                        "good\\.xa: grade \\S+, score \\d+\\.\\d; 0 critical, 2 error, 0 warning,"
                            + " 2 notice; \\d+\\.\\d s"));
  }

  @Test
  void aTestCaseIsShownOnRequest() {
    assertThat(lines("good.xa", GLUE, "--show-testcase"))
        .anyMatch(line -> line.startsWith("  NOTICE  Delegation01  The delegation names no "));
  }

  @Test
  void tagsAndArgumentsStandInForMessagesOnRequest() {
    assertThat(lines("good.xa", GLUE, "--raw"))
        .contains("  NOTICE  NO_IPV6_NS_DEL    count=0; minimum=2; ns_list=");
    JsonNode entry = world.json("good.xa", GLUE, "--raw").at("/entries/0");
    assertThat(entry.propertyNames()).contains("tag", "args").doesNotContain("message");
  }

  @Test
  void entriesAreCountedOnRequest() {
    assertThat(lines("good.xa", GLUE, "--count"))
        .endsWith(
            "  CRITICAL  0", "  ERROR     0", "  WARNING   0", "  NOTICE    2", "  INFO      4");
    JsonNode totals = world.json("good.xa", GLUE, "--count").get("severity_totals");
    assertThat(totals.get("info").asInt()).isEqualTo(4);
    assertThat(world.json("good.xa", GLUE).get("severity_totals").has("info")).isFalse();
  }

  @Test
  void gradeAndScoresCanBeAllThatIsShown() {
    assertThat(lines("good.xa", "--test", "basic", "--score"))
        .satisfies(lines -> assertThat(lines.getFirst()).matches("good\\.xa: grade \\S+, score .*"))
        .contains("  dnssec             100.0")
        .noneMatch(line -> line.contains("NOTICE"));
    assertThat(world.json("good.xa", "--score").propertyNames()).containsExactly("domain", "score");
  }

  @Test
  void theTestEndsWithTheFirstEntryOfTheStopLevelAndHasNoGradeThen() {
    JsonNode json =
        world.json("good.xa", "--test", "basic", GLUE, "--stop-level", "notice", "--level", "info");
    List<String> levels =
        json.get("entries").valueStream().map(entry -> entry.get("level").asString()).toList();
    assertThat(levels).containsOnlyOnce("NOTICE").endsWith("NOTICE").contains("INFO");
    assertThat(json.get("stopped").asBoolean()).isTrue();
    assertThat(json.get("score").isNull()).isTrue();

    assertThat(lines("good.xa", GLUE, "--stop-level", "notice"))
        .last()
        .asString()
        .startsWith("good.xa: stopped at --stop-level, so no grade; 0 critical");
  }

  @Test
  void theStopLevelMayBeBelowWhatIsShown() {
    Terminal terminal = world.check(0, "good.xa", "--stop-level", "debug", "--json");

    JsonNode json = new JsonMapper().readTree(terminal.out());
    assertThat(json.get("stopped").asBoolean()).isTrue();
    assertThat(json.get("entries")).isEmpty();
  }

  @Test
  void aFailureCountsWhateverIsShown() {
    world.check(1, "good.xa", GLUE, "--fail-on", "debug", "--level", "critical");
    world.check(1, "good.xa", GLUE, "--fail-on", "notice", "--level", "critical");
    world.check(0, "good.xa", GLUE, "--fail-on", "warning");
  }

  @Test
  void aLanguageIsTakenAsSystemsWriteIt() {
    assertThat(lines("good.xa", GLUE, "--locale", "en_GB.UTF-8"))
        .anyMatch(line -> line.contains("The delegation names no "));
  }

  @Test
  void aLanguageWithoutMessagesIsRefusedWithThoseThatHaveSome() {
    assertThat(world.check(2, "good.xa", "--locale", "tlh").err())
        .startsWith("millrace: --locale: there are no messages in \"tlh\"; allowed: en");
  }

  @Test
  void allTestsAreListedWithoutAnyBeingRun() throws Exception {
    world.seen.clear();

    assertThat(lines("--list-tests"))
        .contains("BASIC", "  basic01  The zone and its parent zone exist", "DELEGATION");
    assertThat(world.json("--list-tests").at("/tests/0").propertyNames())
        .containsExactly("module", "testcase", "title");
    assertThat(world.seen).isEmpty();
  }
}
