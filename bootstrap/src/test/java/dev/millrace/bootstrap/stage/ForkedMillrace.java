package dev.millrace.bootstrap.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Millrace in a process of its own. */
final class ForkedMillrace implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Ready on (https?://\\S+?)(?: |\")");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final Thread reader;

  private ForkedMillrace(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /** Starts a command; both of its streams are kept together. */
  static ForkedMillrace start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.millrace.bootstrap.Main"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("MILLRACE_"));
    return new ForkedMillrace(builder.start());
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        Matcher matcher = READY.matcher(line);
        if (matcher.find()) {
          ready.complete(matcher.group(1));
        }
      }
    } catch (IOException e) {
      lines.add("reading ended: " + e.getMessage());
    }
    ready.completeExceptionally(new IllegalStateException("ended before it was ready: " + lines));
  }

  /** Where it listens, as soon as it does. */
  String address() throws Exception {
    return ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** What it has printed. */
  String output() {
    return String.join("\n", lines);
  }

  /** Waits for its end. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("It goes on and on: " + output());
    }
    reader.join();
    return process.exitValue();
  }

  /** Sends SIGHUP. */
  void hangUp() throws Exception {
    signal("HUP");
  }

  /** Sends SIGINT, as Ctrl-C does. */
  void interrupt() throws Exception {
    signal("INT");
  }

  private void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  /** Sends SIGKILL: it has no time for anything. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
