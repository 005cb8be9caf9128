package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.dns.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the demo keeps its store.
 *
 * @param temporary whether it goes with the demo
 */
record DemoFolder(Path path, boolean temporary) implements AutoCloseable {

  static DemoFolder fresh() {
    try {
      return new DemoFolder(Files.createTempDirectory("millrace-demo"), true);
    } catch (IOException e) {
      throw new CannotRun("No temporary folder can be made; name one with --data DIR.", e);
    }
  }

  static DemoFolder kept(Path path) {
    return new DemoFolder(path, false);
  }

  Path database() {
    return path.resolve("millrace.db");
  }

  /**
   * Writes where the root of the demo's world is, for {@code millrace check --hints}.
   *
   * @throws CannotRun if the folder cannot be written to
   */
  Path hints(Sandbox sandbox) {
    Path hints = path.resolve("hints.txt");
    try {
      return Files.writeString(hints, sandbox.hintsText());
    } catch (IOException e) {
      throw new CannotRun(hints + " cannot be written.", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (temporary && Files.exists(path)) {
      for (Path file : deepestFirst()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private List<Path> deepestFirst() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
