package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.configuration.Environment;
import dev.millrace.bootstrap.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs commands in this process and keeps what they print. */
final class Terminal {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;
  private final Environment environment;

  private Terminal(boolean terminal, Map<String, String> variables, String in) {
    this.console =
        new Console(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            terminal,
            true);
    this.environment = new Environment(variables, "mill", "/home/miller");
  }

  /** Output goes to files. */
  static Terminal piped() {
    return new Terminal(false, Map.of(), "");
  }

  /** Output goes to files, and this comes in. */
  static Terminal reading(String in) {
    return new Terminal(false, Map.of(), in);
  }

  /** A person looks at the output. */
  static Terminal watched() {
    return new Terminal(true, Map.of(), "");
  }

  static Terminal with(Map<String, String> variables) {
    return new Terminal(false, variables, "");
  }

  int run(String... args) {
    return new CommandLineProgram(console, environment).run(args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
