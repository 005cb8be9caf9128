package dev.millrace.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several zones at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckSeriesTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder = Path.of("");
  private CheckWorld world;

  @BeforeAll
  void start(@TempDir Path worldsFolder) throws Exception {
    world = new CheckWorld(worldsFolder);
  }

  @AfterAll
  void stop() {
    world.close();
  }

  private static List<JsonNode> objects(Terminal terminal) {
    return terminal.out().lines().map(JSON::readTree).toList();
  }

  private static List<String> domains(Terminal terminal) {
    return objects(terminal).stream().map(json -> json.get("domain").asString()).toList();
  }

  @Test
  void eachZoneIsAnObjectOnALineInTheOrderNamed() {
    Terminal terminal =
        world.check(0, "slow.xa", "good.xa", "second.xa", "--test", "basic", "--json");

    assertThat(domains(terminal)).containsExactly("slow.xa", "good.xa", "second.xa");
    assertThat(objects(terminal)).allSatisfy(json -> assertThat(json.has("entries")).isTrue());
  }

  @Test
  void eachZoneIsABlockOfTextInTheOrderNamed() {
    List<String> lines =
        world.check(0, "slow.xa", "good.xa", "--test", "basic").out().lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("slow.xa: grade ");
    assertThat(lines.get(2)).startsWith("good.xa: grade ");
    assertThat(lines.get(1)).isEmpty();
  }

  @Test
  void moreZonesThanAreTestedAtOnceKeepTheirOrderToo() {
    String[] many = new String[40];
    Arrays.setAll(many, i -> i % 2 == 0 ? "good.xa" : "second.xa");
    Path file = write(String.join("\n", many));

    Terminal terminal =
        world.check(
            0, "--file", file.toString(), "--test", "syntax01", "--parallel", "2", "--json");
    assertThat(domains(terminal)).containsExactly(many);
  }

  @Test
  void aFileMayHaveCommentsAndComesAfterTheZonesNamed() {
    Path file = write("# ours\n\n good.xa  # the first\r\nsecond.xa\n");

    assertThat(
            domains(
                world.check(
                    0, "lame.xa", "--file", file.toString(), "--test", "syntax01", "--json")))
        .containsExactly("lame.xa", "good.xa", "second.xa");
  }

  @Test
  void aFileWithOneZoneGivesALineAsWell() {
    Terminal terminal =
        world.check(
            Terminal.reading("good.xa\n"), 0, "--file", "-", "--test", "syntax01", "--json");

    assertThat(domains(terminal)).containsExactly("good.xa");
  }

  @Test
  void oneZoneThatFailsIsEnoughForTheExitCode() {
    world.check(
        1, "good.xa", "lame.xa", "second.xa", "--test", "connectivity", "--fail-on", "warning");
    world.check(0, "good.xa", "second.xa", "--test", "connectivity", "--fail-on", "warning");
  }

  @Test
  void aWatcherSeesHowManyAreDone() {
    Terminal terminal = Terminal.watched();

    world.check(terminal, 0, "good.xa", "second.xa", "--test", "basic");
    assertThat(terminal.err()).contains("/2  ").endsWith("\r\u001b[K");
  }

  @Test
  void whatIsWrongWithAFileIsSaidBeforeAnythingIsTested() {
    world.seen.clear();

    assertThat(world.check(2, "--file", write("good.xa\na..b\n").toString()).err())
        .contains("--file: ", "line 2: ");
    assertThat(world.check(2, "--file", write("# nobody\n").toString()).err())
        .contains("there is no domain in");
    assertThat(world.check(2, "--file", folder.resolve("none").toString()).err())
        .contains("none does not exist");
    assertThat(world.check(2, "good.xa", "lame.xa", "--ds", "1,13,2,00").err())
        .contains("--ds: a DS record belongs to one zone");
    assertThat(world.check(2, "good.xa", "--parallel", "0").err()).contains("--parallel: ");
    assertThat(world.seen).isEmpty();
  }

  private Path write(String text) {
    try {
      return Files.writeString(Files.createTempFile(folder, "zones", ".txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
