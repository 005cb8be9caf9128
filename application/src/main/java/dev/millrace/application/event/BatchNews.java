package dev.millrace.application.event;

import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.batch.DescribeBatch;
import dev.millrace.domain.job.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a batch gets on: its counts, and its runs as they finish. A run whose transaction took a
 * while is told late, for some seconds; when more than {@link FinishedRuns#MOST} finish between two
 * looks, only the latest of them are told.
 */
final class BatchNews implements NewsSource<BatchOverview, FinishedRun> {
  private static final Duration LATE = Duration.ofSeconds(5);

  private final DescribeBatch describe;
  private final FinishedRuns runs;
  private final Set<JobId> told = new HashSet<>();
  private @Nullable Instant since;
  private boolean begun;

  BatchNews(DescribeBatch describe, FinishedRuns runs) {
    this.describe = describe;
    this.runs = runs;
  }

  @Override
  public Look<BatchOverview, FinishedRun> look() {
    BatchOverview overview = describe.describe(runs.batch());
    if (!begun) {
      begin();
      return new Look<>(overview, List.of(), false);
    }
    List<FinishedRun> fresh = fresh();
    return new Look<>(overview, fresh, overview.finishedAt() != null && fresh.isEmpty());
  }

  private void begin() {
    Instant latest = runs.latest();
    since = latest == null ? null : latest.minus(LATE);
    if (latest != null) {
      runs.since(since).forEach(run -> told.add(run.id()));
    }
    begun = true;
  }

  private List<FinishedRun> fresh() {
    List<FinishedRun> window = runs.since(since);
    List<FinishedRun> fresh = window.stream().filter(run -> !told.contains(run.id())).toList();
    if (!window.isEmpty()) {
      Instant from = window.getLast().finishedAt().minus(LATE);
      since = from;
      told.clear();
      window.stream()
          .filter(run -> !run.finishedAt().isBefore(from))
          .forEach(run -> told.add(run.id()));
    }
    return fresh;
  }
}
