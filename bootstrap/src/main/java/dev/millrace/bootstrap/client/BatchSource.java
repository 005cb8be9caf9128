package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Answer;
import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.console.ProgressLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The options that say which domains a batch has, and how they get to the server. */
final class BatchSource {

  /** A batch is answered when all of it is there. */
  static final Duration LONGEST = Duration.ofHours(2);

  private static final String STANDARD_INPUT = "-";

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description =
          "The domains of this file, compressed if its name ends with .gz; - for standard"
              + " input.")
  private @Nullable String file;

  @Option(
      names = "--ndjson",
      description = "The file has JSON on each line: strings, or objects with domain.")
  private boolean ndjson;

  @Option(names = "--from-tag", paramLabel = "TAG", description = "The domains that have this tag.")
  private @Nullable String fromTag;

  @Option(
      names = "--idempotency-key",
      paramLabel = "KEY",
      description = "One batch at the most is made with this key; what broke off goes on with it.")
  private @Nullable String key;

  /** Submits the batch, with a line on a terminal that says how much of it has been sent. */
  Answer submit(Session session, SubmitOptions options, @Nullable String description)
      throws InterruptedException {
    String chosen = key == null ? UUID.randomUUID().toString() : key;
    if (file == null) {
      return session
          .connection()
          .call(fromTag(session, options, description).header("Idempotency-Key", chosen));
    }
    Call call =
        options
            .addTo(Call.post("jobs", "batch"), session)
            .with("from_tag", fromTag)
            .with("description", description)
            .header("Idempotency-Key", chosen)
            .header("Content-Encoding", file.endsWith(".gz") ? "gzip" : null);
    try (InputStream input = open(file, session.console().in());
        ProgressLine line = session.console().progressLine()) {
      CountingStream counting = new CountingStream(input, line);
      String type = ndjson ? "application/x-ndjson" : "text/plain; charset=utf-8";
      return session.connection().call(call.stream(type, () -> counting).within(LONGEST));
    } catch (IOException e) {
      throw new CannotRun("--file: " + file + " cannot be read", e);
    } catch (CannotRun problem) {
      throw resumable(problem, chosen);
    }
  }

  private Call fromTag(Session session, SubmitOptions options, @Nullable String description)
      throws InterruptedException {
    if (fromTag == null) {
      throw new CannotRun("--file or --from-tag: one of them is needed");
    }
    ObjectNode body = options.body(session).put("from_tag", fromTag);
    if (description != null) {
      body.put("description", description);
    }
    return Call.post("jobs", "batch").json(body).within(LONGEST);
  }

  private static InputStream open(String name, InputStream standardInput) throws IOException {
    try {
      return name.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(Path.of(name));
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new CannotRun("--file: " + name + " does not exist", e);
    }
  }

  /** Says how to go on after a batch broke off. */
  private static CannotRun resumable(CannotRun problem, String key) {
    boolean canGoOn =
        problem.exitCode() == ExitCode.UNREACHABLE
            || String.valueOf(problem.getMessage()).startsWith("batch_incomplete");
    if (!canGoOn) {
      return problem;
    }
    List<String> details = new ArrayList<>(problem.details());
    details.add("to go on, submit the same again with --idempotency-key " + key);
    return new CannotRun(problem.exitCode(), String.valueOf(problem.getMessage()), details);
  }
}
