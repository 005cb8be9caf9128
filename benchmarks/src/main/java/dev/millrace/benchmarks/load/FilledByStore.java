package dev.millrace.benchmarks.load;

import dev.millrace.application.queue.NewJob;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.persistence.OpenStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** In a file: as a node does it, some thousands of rows a second. */
final class FilledByStore implements FullDatabase {

  private static final int TOGETHER = 100;
  private static final Duration AHEAD = Duration.ofDays(1_000);

  private final Database database;

  FilledByStore(Database database) {
    this.database = database;
  }

  @Override
  public void fill(LoadOptions options) {
    try (OpenStore store = database.open(Telemetry.NONE)) {
      for (long from = 0; from < options.runs(); from += TOGETHER) {
        int count = (int) Math.min(TOGETHER, options.runs() - from);
        Work.push(store.ports(), count);
        List<Job> jobs = Work.lease(store.ports(), count);
        long first = from + 1;
        Work.graduate(
            store.ports(),
            IntStream.range(0, count)
                .mapToObj(
                    i ->
                        Work.finishedAt(
                            jobs.get(i), List.of(), FullDatabase.endOf(first + i).minusMillis(1)))
                .toList());
      }
    }
  }

  @Override
  public void waiting(long jobs, boolean scheduled) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM jobs");
    }
    Instant runAt = scheduled ? Instant.now().plus(AHEAD) : null;
    try (OpenStore store = database.open(Telemetry.NONE)) {
      for (long from = 0; from < jobs; from += TOGETHER) {
        store.ports().queue().push(waiting(from, Math.min(from + TOGETHER, jobs), runAt));
      }
    }
  }

  private static List<NewJob> waiting(long from, long to, @Nullable Instant runAt) {
    return IntStream.range((int) from, (int) to)
        .mapToObj(number -> Work.job(number, PriorityTier.BATCH, runAt))
        .toList();
  }
}
