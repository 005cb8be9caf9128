package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.cli.CommandLineProgram;
import dev.millrace.bootstrap.configuration.Environment;
import dev.millrace.bootstrap.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs client commands in this process against a server. */
record Shell(Map<String, String> variables, boolean terminal) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Commands talk to the server at this address. */
  static Shell to(String address) {
    return new Shell(Map.of("MILLRACE_SERVER", address), false);
  }

  /** A person watches. */
  Shell watched() {
    return new Shell(variables, true);
  }

  /** What a command left behind. */
  record Ran(int code, String out, String err) {

    /** Standard output as JSON, of which each line has one. */
    List<JsonNode> jsonLines() {
      return out.lines().map(JSON::readTree).toList();
    }

    JsonNode json() {
      return JSON.readTree(out);
    }
  }

  Ran run(String... args) {
    return from(InputStream.nullInputStream(), args);
  }

  /** With the text as standard input. */
  Ran reading(String in, String... args) {
    return from(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), args);
  }

  Ran from(InputStream in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            in,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            terminal,
            true);
    int code =
        new CommandLineProgram(console, new Environment(variables, "mill", "/nonexistent"))
            .run(args);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** As JSON. */
  Ran json(String... args) {
    return run(
        Stream.concat(Stream.of(args), Stream.of("--output", "json")).toArray(String[]::new));
  }
}
