package dev.millrace.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Saved answers in place of the network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckPacketsTest {

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

  private static List<String> entries(Terminal terminal) {
    return terminal.out().lines().filter(line -> line.startsWith("  ")).toList();
  }

  @Test
  void aRestoredCheckSaysTheSameWithoutAskingAnybody() {
    String file = folder.resolve("both").toString();
    Terminal live = world.check(0, "lame.xa", "silent.xa", "--level", "info", "--save", file);
    world.seen.clear();

    Terminal restored =
        world.check(0, "lame.xa", "silent.xa", "--level", "info", "--restore", file);
    assertThat(entries(restored)).isNotEmpty().isEqualTo(entries(live));
    assertThat(world.seen).isEmpty();
  }

  @Test
  void restoredAnswersCanBeJudgedByAnotherProfile() throws Exception {
    String file = folder.resolve("judged").toString();
    world.check(0, "lame.xa", "--test", "connectivity", "--save", file);
    Path profile =
        Files.writeString(
            folder.resolve("lenient.yaml"),
            "test_levels:\n  CONNECTIVITY:\n    CN01_MISSING_SOA_RECORD_UDP: INFO\n");

    assertThat(
            world
                .check(
                    0,
                    "lame.xa",
                    "--test=connectivity/connectivity01",
                    "--raw",
                    "--restore",
                    file,
                    "--profile",
                    profile.toString())
                .out())
        .contains("CN01_MISSING_NS_RECORD_UDP")
        .doesNotContain("CN01_MISSING_SOA_RECORD_UDP");
  }

  @Test
  void whatIsMissingIsSaidPlainlyAndTheOtherZonesAreDone() {
    String file = folder.resolve("one").toString();
    world.check(0, "good.xa", "--test", "basic", "--save", file);
    world.seen.clear();

    Terminal terminal =
        world.check(2, "second.xa", "good.xa", "--test", "basic", "--restore", file, "--json");
    assertThat(terminal.err())
        .matches(
            "millrace: --restore: second\\.xa: There is no answer of 127\\S+ to second\\.xa \\S+"
                + " over UDP among the saved ones\\.\\R");
    assertThat(terminal.out().lines()).singleElement().asString().contains("\"good.xa\"");
    assertThat(world.seen).isEmpty();
  }

  @Test
  void aCheckThatCannotRunLeavesNoFile() {
    Path file = folder.resolve("never");

    world.check(2, "good.xa", "--test", "nonsense", "--save", file.toString());
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileIsWrittenAnewAsAWhole() throws Exception {
    Path file = Files.writeString(folder.resolve("old"), "what was there before");
    world.check(0, "good.xa", "--test", "basic01", "--save", file.toString());

    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).startsWith("{\"format\":\"millrace-packets\",\"version\":1,");
    assertThat(lines.getLast()).isEqualTo("{\"exchanges\":" + (lines.size() - 2) + "}");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFileOfNoUseIsRefused() throws Exception {
    Path cut = folder.resolve("cut");
    world.check(0, "good.xa", "--test", "basic01", "--save", cut.toString());
    List<String> lines = Files.readAllLines(cut);
    Files.write(cut, lines.subList(0, lines.size() - 1));

    assertThat(world.check(2, "good.xa", "--restore", cut.toString()).err())
        .startsWith("millrace: invalid_packets: Line ");
    assertThat(world.check(2, "good.xa", "--restore", folder.resolve("no").toString()).err())
        .contains("no does not exist");
    assertThat(world.check(2, "good.xa", "--save", folder.toString()).err())
        .contains("cannot be written");
    assertThat(world.check(2, "good.xa", "--save", "a", "--restore", "b").err())
        .contains("--save", "--restore", "mutually exclusive");
  }
}
