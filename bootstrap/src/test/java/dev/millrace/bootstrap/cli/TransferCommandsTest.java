package dev.millrace.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferCommandsTest {

  @TempDir private Path folder = Path.of("");

  private String from = "";
  private String to = "";

  @BeforeEach
  void makeStore() {
    from = folder.resolve("from.db").toString();
    to = folder.resolve("to.db").toString();
    assertThat(Terminal.piped().run("migrate", "--db-dsn", from)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"copy", "export", "import"})
  void everyCommandExplainsItself(String command) {
    Terminal terminal = Terminal.piped();

    assertThat(terminal.run(command, "--help")).isZero();
    assertThat(terminal.out()).contains("Usage: millrace " + command, "Examples:");
  }

  @Test
  void aCopyPrintsBothSidesAndCanBeComparedAgain() {
    Terminal copy = Terminal.piped();
    assertThat(copy.run("copy", "--from", from, "--to", "sqlite:" + to)).as(copy.err()).isZero();
    assertThat(copy.out())
        .contains("TABLE", "SOURCE SUM", "queue_state", "counters")
        .doesNotContain("NO");

    assertThat(Terminal.piped().run("copy", "--from", from, "--to", to, "--verify-only")).isZero();
    assertThat(Terminal.piped().run("copy", "--from", from, "--to", to, "--replace")).isZero();
  }

  @Test
  void anExportIsImportedAgain() throws Exception {
    String file = folder.resolve("export.ndjson.gz").toString();

    Terminal export = Terminal.piped();
    assertThat(export.run("export", "--db-dsn", from, "--output", file)).as(export.err()).isZero();
    assertThat(Files.readAllBytes(Path.of(file))).startsWith(0x1f, 0x8b);
    Terminal load = Terminal.piped();
    assertThat(load.run("import", file, "--db-dsn", to)).as(load.err()).isZero();
    assertThat(load.out()).contains("yes").doesNotContain("NO");
  }

  @Test
  void anExportGoesToStandardOutputUnlessAPersonWouldHaveToReadIt() {
    Terminal piped = Terminal.piped();
    assertThat(piped.run("export", "--db-dsn", from)).isZero();
    assertThat(piped.out()).startsWith("{\"format\":\"millrace-export\"").endsWith("]}\n");

    assertRefused(Terminal.watched(), "--output", "export", "--db-dsn", from);
  }

  @Test
  void whatCannotBeMovedIsOneLineAndExitCode2() {
    assertRefused("lives within one process", "copy", "--from", "memory", "--to", to);
    assertRefused("lives within one process", "copy", "--from", from, "--to", ":memory:");
    assertRefused("lives within one process", "export", "--db-driver", "memory");
    assertRefused("same_store", "copy", "--from", from, "--to", from);
    assertRefused("no_store", "copy", "--from", to, "--to", from);
    assertRefused("no_export", "import", folder.resolve("none").toString(), "--db-dsn", to);
    assertRefused("nothing_to_resume", "copy", "--from", from, "--to", to, "--resume");
    assertRefused("give one", "copy", "--from", from, "--to", to, "--resume", "--replace");
    assertRefused("--to", "copy", "--from", from);
  }

  private static void assertRefused(String message, String... args) {
    assertRefused(Terminal.piped(), message, args);
  }

  private static void assertRefused(Terminal terminal, String message, String... args) {
    assertThat(terminal.run(args)).as(terminal.err()).isEqualTo(2);
    assertThat(terminal.err().lines().filter(line -> line.startsWith("millrace: ")))
        .singleElement()
        .asString()
        .contains(message);
    assertThat(terminal.out()).isEmpty();
  }
}
