package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.BearerToken;
import dev.millrace.bootstrap.client.connection.Connection;
import dev.millrace.bootstrap.client.connection.ServerAddress;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all commands that talk to a server. */
final class ServerOptions {

  /** After the options of the command itself. */
  private static final int LAST = 1000;

  private static final String SERVER = "MILLRACE_SERVER";
  private static final String TOKEN = "MILLRACE_TOKEN";
  private static final int MAX_TOKEN_BYTES = 10_000;

  private final Console console;
  private final Map<String, String> variables;

  @Option(
      names = "--server",
      order = LAST,
      paramLabel = "URL",
      description = "Where the server is (MILLRACE_SERVER). Default: " + ServerAddress.USUAL + ".")
  private @Nullable String server;

  @Option(
      names = "--token",
      order = LAST,
      paramLabel = "TOKEN",
      description =
          "What opens it (MILLRACE_TOKEN). Others on this machine may see flags; the variable or a"
              + " file is better.")
  private @Nullable String token;

  @Option(
      names = "--token-file",
      order = LAST,
      paramLabel = "FILE",
      description = "The file that the token is in.")
  private @Nullable String tokenFile;

  @Option(
      names = {"-o", "--output"},
      order = LAST,
      paramLabel = "FORM",
      defaultValue = "pretty",
      description =
          "pretty for people, or json: what the server answers, each answer on a line. Default:"
              + " pretty.")
  private Output output = Output.PRETTY;

  @Option(
      names = "--request-timeout",
      order = LAST,
      paramLabel = "TIME",
      defaultValue = "30s",
      converter = TimeConverter.class,
      description = "How long the server may take to answer one call. Default: 30s.")
  private Duration requestTimeout = Duration.ofSeconds(30);

  ServerOptions(Console console, Map<String, String> variables) {
    this.console = console;
    this.variables = variables;
  }

  /**
   * Makes ready to talk; nothing is sent yet.
   *
   * @throws CannotRun if an option says nothing that can be understood
   */
  Session open() {
    String address = server == null ? variable(SERVER) : server;
    return new Session(
        new Connection(
            ServerAddress.parse(address == null ? ServerAddress.USUAL : address),
            bearer(),
            requestTimeout),
        console,
        output == Output.JSON);
  }

  private @Nullable BearerToken bearer() {
    if (token != null && tokenFile != null) {
      throw new CannotRun("--token and --token-file: say one of them only");
    }
    if (token != null) {
      return new BearerToken(token, "--token");
    }
    if (tokenFile != null) {
      return new BearerToken(read(tokenFile), "--token-file");
    }
    String given = variable(TOKEN);
    return given == null ? null : new BearerToken(given, TOKEN);
  }

  private static String read(String file) {
    try (var stream = Files.newInputStream(Path.of(file))) {
      return new String(
          stream.readNBytes(MAX_TOKEN_BYTES), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw new CannotRun("--token-file: " + file + " cannot be read", e);
    }
  }

  private @Nullable String variable(String name) {
    String value = variables.get(name);
    return value == null || value.isBlank() ? null : value;
  }
}
