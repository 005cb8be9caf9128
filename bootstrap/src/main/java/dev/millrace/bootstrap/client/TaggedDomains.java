package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Domains that get a tag or lose it: named one by one, or those of a file. */
final class TaggedDomains {

  private static final JsonMapper JSON = new JsonMapper();

  /** So many names are far below the bytes that a server takes in one body. */
  private static final int AT_ONCE = 1000;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Domains of a file, one a line; - for standard input.")
  private @Nullable String file;

  /**
   * Sends all of them, many in each call.
   *
   * @param named those that were named, which there are if there is no file
   * @return the exit code
   */
  int each(Session session, List<String> named, Supplier<Call> call, String done)
      throws InterruptedException {
    if (named.isEmpty() == (file == null)) {
      throw new CannotRun("say domains, or --file");
    }
    Sender sender = new Sender(session, call);
    if (file == null) {
      for (String name : named) {
        sender.add(name);
      }
    } else {
      readFile(file, session.console().in(), sender);
    }
    sender.send();
    if (!session.json()) {
      session.console().out().printf("%,d %s%n", sender.sent, done);
    }
    return ExitCode.OK;
  }

  private static void readFile(String name, InputStream standardInput, Sender sender)
      throws InterruptedException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                name.equals("-") ? standardInput : Files.newInputStream(Path.of(name)),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text = line.replaceFirst("#.*", "").strip();
        if (!text.isEmpty()) {
          sender.add(text);
        }
      }
    } catch (IOException | InvalidPathException e) {
      throw new CannotRun("--file: " + name + " cannot be read", e);
    }
  }

  /** Keeps names until there are enough for a call. */
  private static final class Sender {

    private final Session session;
    private final Supplier<Call> call;
    private ArrayNode names = JSON.createArrayNode();
    private long sent;

    Sender(Session session, Supplier<Call> call) {
      this.session = session;
      this.call = call;
    }

    void add(String name) throws InterruptedException {
      names.add(name);
      if (names.size() == AT_ONCE) {
        send();
      }
    }

    void send() throws InterruptedException {
      if (!names.isEmpty()) {
        ObjectNode body = JSON.createObjectNode().set("domains", names);
        session.connection().call(call.get().json(body));
        sent += names.size();
        names = JSON.createArrayNode();
      }
    }
  }
}
