package dev.millrace.persistence.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftBehindTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aServerEndsWithTheProcessThatStartedIt(boolean killed) throws Exception {
    Process tests = start(ServerKind.POSTGRES, ServerKind.MARIADB);
    try (BufferedReader said = tests.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle postgres = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      ProcessHandle mariadb = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();

      if (killed) {
        tests.destroyForcibly();
      } else {
        tests.getOutputStream().close();
      }

      postgres.onExit().get(30, TimeUnit.SECONDS);
      mariadb.onExit().get(30, TimeUnit.SECONDS);
      assertThat(tests.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      tests.destroyForcibly();
    }
  }

  private static Process start(ServerKind... kinds) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            StartsServers.class.getName());
    for (ServerKind kind : kinds) {
      builder.command().add(kind.name());
    }
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
