package dev.millrace.application.event;

import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.batch.DescribeBatch;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.run.RunArchive;
import dev.millrace.domain.batch.BatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Watches a batch until all of it has finished: its counts whenever they change, and its runs as
 * they finish. All watchers of a batch share one look every two seconds.
 */
public final class WatchBatch {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final DescribeBatch describe;
  private final RunArchive archive;
  private final SharedNews<BatchId, BatchOverview, FinishedRun> news;

  public WatchBatch(DescribeBatch describe, RunArchive archive) {
    this(describe, archive, EVERY);
  }

  /**
   * @param every how long between two looks
   */
  public WatchBatch(DescribeBatch describe, RunArchive archive, Duration every) {
    this.describe = describe;
    this.archive = archive;
    this.news =
        new SharedNews<>(
            id -> new BatchNews(describe, new FinishedRuns(archive, id)), every, FinishedRuns.MOST);
  }

  /**
   * Starts to watch.
   *
   * @throws NotFound {@code batch_not_found}
   */
  public NewsWatch<BatchOverview, FinishedRun> watch(BatchId id) {
    describe.describe(id);
    return news.watch(id);
  }

  /**
   * What somebody missed who was away; a run may be told by the watch too.
   *
   * @param since inclusive
   * @return the latest 2,000 at the most, the earliest first
   */
  public List<FinishedRun> missed(BatchId id, Instant since) {
    return new FinishedRuns(archive, id).since(since);
  }
}
