package dev.millrace.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"serve", "check", "demo", "migrate", "config", "version"})
  void everyCommandExplainsItself(String command) {
    Terminal terminal = Terminal.piped();

    assertThat(terminal.run(command, "--help")).isZero();
    assertThat(terminal.out()).contains("Usage: millrace " + command);
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void theHelpListsTheCommandsAndHasExamples() {
    Terminal terminal = Terminal.piped();

    assertThat(terminal.run("--help")).isZero();
    assertThat(terminal.out())
        .contains("serve", "check", "demo", "migrate", "config", "version", "Examples:");
  }

  @Test
  void theCompletionKnowsCommandsAndTheirOptions() {
    Terminal terminal = Terminal.piped();

    assertThat(terminal.run("completion")).isZero();
    assertThat(terminal.out()).contains("complete ", "millrace", "--worker-count", "--fail-on");
  }

  @Test
  void noCommandIsWrongUsage() {
    assertOneLine(2, "Missing required subcommand");
  }

  @Test
  void aMistypedCommandOrFlagIsWrongUsageWithASuggestion() {
    Terminal command = Terminal.piped();
    assertThat(command.run("chek", "example.org")).isEqualTo(2);
    assertThat(command.err()).contains("millrace: Unmatched arguments", "check");

    Terminal flag = Terminal.piped();
    assertThat(flag.run("serve", "--listn", "80")).isEqualTo(2);
    assertThat(flag.err()).contains("--listn", "--listen");
  }

  @Test
  void theVersionIsShownForPeopleAndForScripts() throws Exception {
    Terminal people = Terminal.piped();
    assertThat(people.run("version")).isZero();
    assertThat(people.out()).matches("millrace \\d+\\.\\d+\\.\\d+\\S* on Java 25\\S*\\R");

    Terminal script = Terminal.piped();
    assertThat(script.run("version", "--json")).isZero();
    assertThat(JSON.readTree(script.out()).propertyNames()).containsExactly("version", "java");
  }

  @Test
  void configShowsWhatIsInForceAndWhereItComesFrom() throws Exception {
    Terminal terminal = Terminal.with(Map.of("MILLRACE_LOG_LEVEL", "debug"));

    assertThat(terminal.run("config", "--worker-count", "3", "--no-ipv6", "--json")).isZero();

    JsonNode json = JSON.readTree(terminal.out());
    assertThat(json.at("/workers.count/value").asString()).isEqualTo("3");
    assertThat(json.at("/workers.count/source").asString()).isEqualTo("cli_flag");
    assertThat(json.at("/log.level/source").asString()).isEqualTo("environment");
    assertThat(json.at("/engine.ipv6/value").asString()).isEqualTo("false");
    assertThat(json.at("/http.listen/source").asString()).isEqualTo("default");
  }

  @Test
  void serveCanShowItsConfigurationInsteadOfStarting() {
    Terminal terminal = Terminal.piped();

    assertThat(terminal.run("serve", "--dump-config", "--ipv4")).isZero();
    assertThat(terminal.out()).contains("http.listen", "127.0.0.1:8080", "flag --ipv4");
  }

  @Test
  void coloursAreForTerminalsOnly() {
    Terminal piped = Terminal.piped();
    piped.run("config");
    Terminal watched = Terminal.watched();
    watched.run("config");

    assertThat(piped.out()).doesNotContain("\u001b");
    assertThat(watched.out()).contains("\u001b[1m");
  }

  @Test
  void aBadConfigurationIsOneLineAndExitCode2() throws Exception {
    Path corrupt = Files.writeString(folder.resolve("c.yaml"), "{{{");

    assertOneLine(2, "c.yaml", "serve", "--config", corrupt.toString());
    assertOneLine(2, "http.listen", "serve", "--listen", "0.0.0.0:1");
    assertOneLine(2, "does not exist", "config", "-c", folder.resolve("none").toString());
  }

  @Test
  void badInputForACheckIsOneLineAndExitCode2() {
    assertOneLine(2, "invalid_domain", "check", "a..b");
    assertOneLine(2, "--fail-on", "check", "xa", "--fail-on", "bad");
    assertOneLine(2, "--ns:", "check", "xa", "--ns", "ns.xa/x");
    assertOneLine(2, "--ds:", "check", "xa", "--ds", "1,2,3");
    assertOneLine(2, "--ds:", "check", "xa", "--ds", "65536,13,2,00");
    assertOneLine(2, "engine.hints", "check", "xa", "--hints", folder.resolve("no").toString());
    assertOneLine(2, "Missing required parameter", "check");
  }

  @Test
  void aProfileThatIsNoneIsOneLineAndExitCode2() throws Exception {
    Path words = Files.writeString(folder.resolve("p.json"), "no json");
    Path wrong = Files.writeString(folder.resolve("q.json"), "{\"nett\": {}}");

    assertOneLine(2, "engine.profile", "check", "xa", "--profile", words.toString());
    assertOneLine(2, "engine.profile", "check", "xa", "--profile", wrong.toString());
  }

  @Test
  void aPrefixTableThatIsNoneIsOneLineAndExitCode2() throws Exception {
    Path words = Files.writeString(folder.resolve("t.txt"), "192.0.2.0/24 64496\nno prefix\n");

    assertOneLine(2, "Line 2 of the prefix", "check", "xa", "--prefix-table", words.toString());
    assertOneLine(2, "engine.prefix_table", "check", "xa", "--prefix-table", folder.toString());
  }

  @Test
  void migrateMakesTheStoreAndADryRunOnlyShowsTheStatements() {
    Path store = folder.resolve("m.db");

    Terminal dry = Terminal.piped();
    assertThat(dry.run("migrate", "--dry-run", "--db-dsn", store.toString())).isZero();
    assertThat(dry.out()).containsIgnoringCase("CREATE TABLE");
    assertThat(store).doesNotExist();

    Terminal wet = Terminal.piped();
    assertThat(wet.run("migrate", "--db-dsn", store.toString())).isZero();
    assertThat(wet.out()).contains("has the schema of release");

    Terminal again = Terminal.piped();
    assertThat(again.run("migrate", "--dry-run", "--db-dsn", store.toString())).isZero();
    assertThat(again.out()).contains("Nothing to do");
  }

  @Test
  void aFileThatIsNoStoreIsRefusedAndLeftAlone() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "my notes, do not touch");

    assertOneLine(2, "not_a_database", "migrate", "--db-dsn", text.toString());
    assertThat(text).hasContent("my notes, do not touch");
  }

  private static void assertOneLine(int code, String message, String... args) {
    Terminal terminal = Terminal.piped();
    assertThat(terminal.run(args)).as(terminal.err()).isEqualTo(code);
    assertThat(terminal.err().lines().filter(line -> line.startsWith("millrace: ")))
        .singleElement()
        .asString()
        .contains(message);
    assertThat(terminal.err()).doesNotContain("\tat ");
    assertThat(terminal.out()).isEmpty();
  }
}
