package dev.millrace.persistence.testserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end. */
final class Command {

  private static final int TIMEOUT_SECONDS = 120;

  private Command() {}

  /** Fails with what the program said. */
  static void run(List<String> command) throws IOException {
    run(command, InputStream.nullInputStream());
  }

  /** As before, with something to read for it. */
  static void run(List<String> command, InputStream input) throws IOException {
    Path said = Files.createTempFile("millrace-command", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      try (OutputStream stdin = process.getOutputStream()) {
        input.transferTo(stdin);
      } catch (IOException e) {
        // It closed its input early; the exit code tells whether that was right.
      }
      if (!ended(process) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(command.getFirst() + " failed: " + tail(said));
      }
    } finally {
      Files.delete(said);
    }
  }

  /** The last lines of a log. */
  static String tail(Path log) {
    try {
      String all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      return all.substring(Math.max(0, all.length() - 2_000));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  private static boolean ended(Process process) throws InterruptedIOException {
    try {
      return process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while a program ran.");
    }
  }
}
