package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Answer;
import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.console.Interruption;
import dev.millrace.bootstrap.console.PlainText;
import dev.millrace.bootstrap.console.ProgressLine;
import dev.millrace.domain.entry.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Waits for jobs and batches by asking again and again, with a line that says how far they are. A
 * server that goes away and comes back is waited for too.
 */
final class Waiting implements AutoCloseable {

  private static final Set<String> WAITING = Set.of("scheduled", "queued", "paused", "running");
  private static final Set<String> BAD = Set.of("failed", "canceled", "expired");

  private final Session session;
  private final Pace pace;
  private final @Nullable Level failOn;
  private final ProgressLine line;
  private final Interruption interruption;

  /** Begins when the server has answered something already. */
  Waiting(Session session, PatienceOptions patience) {
    this.session = session;
    this.pace = patience.pace();
    this.pace.heard();
    this.failOn = patience.failOn();
    this.line = session.console().progressLine();
    this.interruption = Interruption.meanwhile(line::close);
  }

  /** Whether a job has come to its end. */
  static boolean isOver(JsonNode job) {
    return !WAITING.contains(job.path("status").asString(""));
  }

  /**
   * Waits for jobs and prints their runs, each as soon as it and those before it are there.
   *
   * @return the exit code
   */
  int forJobs(List<String> ids) throws InterruptedException {
    Rows rows = session.rows(TableView.RUNS);
    int code = ExitCode.OK;
    for (int i = 0; i < ids.size(); i++) {
      int done = i;
      String id = ids.get(i);
      until(
          "job " + id, Call.get("jobs", id), Waiting::isOver, job -> words(job, done, ids.size()));
      Answer run = until("run " + id, Call.get("runs", id), _ -> true, _ -> "");
      line.above(() -> rows.add(run));
      code = graver(code, codeOf(run.json()));
    }
    return code;
  }

  private static String words(JsonNode job, int done, int total) {
    int progress = job.path("progress").asInt(0);
    String zone = PlainText.of(job.path("domain").asString(""));
    return total == 1
        ? "%s %d%%  %s %s"
            .formatted(
                ProgressLine.bar(progress, 100), progress, zone, job.path("status").asString())
        : "%s %d/%d  %s".formatted(ProgressLine.bar(done, total), done, total, zone);
  }

  /** The exit code that a job's end stands for. */
  int codeOfJob(String id) throws InterruptedException {
    return codeOf(until("run " + id, Call.get("runs", id), _ -> true, _ -> "").json());
  }

  private int codeOf(JsonNode run) {
    if (BAD.contains(run.path("status").asString(""))) {
      return ExitCode.JOB_FAILED;
    }
    String worst = run.path("worst_level").asString("");
    boolean found = levels().stream().anyMatch(level -> level.name().equals(worst));
    return found ? ExitCode.FINDINGS : ExitCode.OK;
  }

  /** The levels that count as findings. */
  private List<Level> levels() {
    Level least = failOn;
    return least == null
        ? List.of()
        : Arrays.stream(Level.values()).filter(level -> level.isAtLeast(least)).toList();
  }

  private static int graver(int one, int other) {
    return one == ExitCode.JOB_FAILED || other == ExitCode.OK ? one : other;
  }

  /**
   * Waits for a batch and prints how it ended.
   *
   * @return the exit code
   */
  int forBatch(String id) throws InterruptedException {
    Answer end =
        until(
            "batch " + id,
            Call.get("batches", id).with("items_limit", 1),
            batch -> batch.path("finished_at").isString(),
            Waiting::words);
    line.close();
    session.print(end, DetailView.BATCH_END);
    return codeOfBatch(end.json(), id);
  }

  /** How far a batch is. */
  static String words(JsonNode batch) {
    long total = batch.path("total").asLong(batch.path("domain_count").asLong(0));
    long open =
        WAITING.stream().mapToLong(name -> batch.path("status_counts").path(name).asLong(0)).sum();
    String expanding = batch.path("state").asString("").equals("expanding") ? ", growing" : "";
    return "%s %,d/%,d finished%s"
        .formatted(ProgressLine.bar(total - open, total), total - open, total, expanding);
  }

  /** The exit code that a batch's end stands for. */
  int codeOfBatch(JsonNode batch, String id) throws InterruptedException {
    JsonNode counts = batch.path("status_counts");
    boolean failed = BAD.stream().anyMatch(status -> counts.path(status).asLong(0) > 0);
    if (failed || batch.path("state").asString("").equals("incomplete")) {
      return ExitCode.JOB_FAILED;
    }
    for (Level level : levels()) {
      Call found = Call.get("runs").with("batch", id).with("level", level).with("limit", 1);
      if (until("batch " + id, found, _ -> true, _ -> "").json().path("total").asLong(0) > 0) {
        return ExitCode.FINDINGS;
      }
    }
    return ExitCode.OK;
  }

  private Answer until(
      String what, Call call, Predicate<JsonNode> done, Function<JsonNode, String> words)
      throws InterruptedException {
    while (true) {
      try {
        Answer answer = session.connection().call(call);
        pace.heard();
        if (done.test(answer.json())) {
          return answer;
        }
        line.show(words.apply(answer.json()));
      } catch (CannotRun problem) {
        pace.missed(problem);
        line.show("the server is away; trying again");
      }
      pace.pause(what);
    }
  }

  @Override
  public void close() {
    interruption.close();
    line.close();
  }
}
