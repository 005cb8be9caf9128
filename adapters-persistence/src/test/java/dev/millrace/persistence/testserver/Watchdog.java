package dev.millrace.persistence.testserver;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Ends a server whose tests were killed. It reads from a pipe that only this process holds open;
 * the system closes that however this process ends.
 */
final class Watchdog {

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      read -r word
      [ "$word" = released ] && exit 0
      if [ "$(readlink "/proc/$1/cwd")" = "$2/data" ]; then
        kill -QUIT "$1"; sleep 2; kill -KILL "$1"
      fi
      rm -rf "$2"
      """;

  private final Process process;

  private Watchdog(Process process) {
    this.process = process;
  }

  static Watchdog over(long pid, Path folder) throws IOException {
    return new Watchdog(
        new ProcessBuilder(
                List.of("sh", "-c", SCRIPT, "watchdog", String.valueOf(pid), folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** The server has ended. */
  void release() {
    try (OutputStream pipe = process.getOutputStream()) {
      pipe.write("released\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      process.destroyForcibly();
    }
  }
}
