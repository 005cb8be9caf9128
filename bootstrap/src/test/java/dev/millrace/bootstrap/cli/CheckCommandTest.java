package dev.millrace.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.bootstrap.clock.SystemClock;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.demo.DemoSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks zones of the sandbox over real sockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckCommandTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final Sandbox sandbox = DemoSandbox.start(new SystemClock().now(), 0);
  private Path hints = Path.of("");

  @BeforeAll
  void writeHints(@TempDir Path folder) throws Exception {
    hints = Files.writeString(folder.resolve("hints"), sandbox.hintsText());
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  @Test
  void aZoneIsTestedAndSummedUp() {
    Terminal terminal = Terminal.piped();

    assertThat(terminal.run(check(zone()))).isZero();

    assertThat(terminal.out()).contains(zone() + ": grade ").doesNotContain("\u001b");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void scriptsGetAllOfItAsJson() throws Exception {
    Terminal terminal = Terminal.piped();

    assertThat(terminal.run(check(zone(), "--json", "--level", "info"))).isZero();

    JsonNode json = JSON.readTree(terminal.out());
    assertThat(json.propertyNames())
        .containsExactly("domain", "duration_ms", "severity_totals", "score", "entries");
    assertThat(json.at("/score/grade").asString()).isNotEmpty();
    assertThat(json.at("/entries").size()).isPositive();
    assertThat(json.at("/entries/0").propertyNames())
        .containsExactly("timestamp", "module", "testcase", "tag", "level", "args", "message");
  }

  @Test
  void findingsFailOnlyWhenAskedTo() {
    assertThat(Terminal.piped().run(check("nothing-here.xa"))).isZero();
    assertThat(Terminal.piped().run(check("nothing-here.xa", "--fail-on", "warning"))).isEqualTo(1);
  }

  @Test
  void onlyTheCasesThatWereNamedAreRun() throws Exception {
    Terminal terminal = Terminal.piped();

    assertThat(terminal.run(check(zone(), "--test", "syntax", "--level", "info", "--json")))
        .isZero();

    assertThat(JSON.readTree(terminal.out()).at("/entries").valueStream())
        .extracting(entry -> entry.get("module").asString())
        .isSubsetOf("SYSTEM", "SYNTAX");
  }

  @Test
  void aTestThatDoesNotExistIsRefused() {
    Terminal terminal = Terminal.piped();

    assertThat(terminal.run(check(zone(), "--test", "nonsense"))).isEqualTo(2);
    assertThat(terminal.err()).startsWith("millrace: invalid_tests");
  }

  @Test
  void aWatcherSeesHowFarItIs() {
    Terminal terminal = Terminal.watched();

    assertThat(terminal.run(check(zone()))).isZero();

    assertThat(terminal.err()).contains("%").contains(zone()).endsWith("\r\u001b[K");
  }

  private String zone() {
    return sandbox.zones().getFirst().name();
  }

  private String[] check(String domain, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "check",
                domain,
                "--hints",
                hints.toString(),
                "--dns-port",
                String.valueOf(sandbox.port()),
                "--allow-non-global-targets",
                "--dns-timeout",
                "1",
                "--dns-retrans",
                "1",
                "--dns-retry",
                "1"));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }
}
