package dev.millrace.application.worker;

import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.Settlement;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoreCard;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the record that is kept of a finished attempt. */
final class RunRecords {

  private final NodeId nodeId;
  private final Clock clock;
  private final Function<List<Entry>, ScoreCard> scoring;

  RunRecords(NodeId nodeId, Clock clock, Function<List<Entry>, ScoreCard> scoring) {
    this.nodeId = nodeId;
    this.clock = clock;
    this.scoring = scoring;
  }

  /** Score and totals see all that was found; what is below the job's level is not kept. */
  FinishedJob succeeded(RunningJob running, Outcome.Succeeded outcome) {
    Job job = running.job();
    List<Entry> found = outcome.entries();
    List<Entry> kept = Keeping.of(job.spec()).of(found);
    Run run =
        new Run(
            job.id(),
            job.spec(),
            job.tier(),
            job.batchId(),
            JobStatus.SUCCEEDED,
            job.attempt(),
            job.maxAttempts(),
            job.createdAt(),
            job.startedAt(),
            now(job),
            nodeId,
            SeverityTotals.of(found),
            worst(found),
            kept.size(),
            job.spec() instanceof JobSpec.ZoneTest ? scoring.apply(found) : null,
            outcome.effectiveProfile(),
            outcome.output(),
            null,
            job.publicId());
    return new FinishedJob(running.token(), run, kept);
  }

  FinishedJob failed(RunningJob running, Failure failure) {
    Job job = running.job();
    return withoutEntries(running, Settlement.failed(job, now(job), failure));
  }

  FinishedJob canceled(RunningJob running) {
    Job job = running.job();
    return withoutEntries(running, Settlement.canceled(job, now(job)));
  }

  private static FinishedJob withoutEntries(RunningJob running, Run run) {
    return new FinishedJob(running.token(), run, List.of());
  }

  /**
   * Starts are the database's time; a node whose clock is behind must not finish before it began.
   */
  private Instant now(Job job) {
    Instant now = clock.now();
    Instant start = job.startedAt();
    return start != null && start.isAfter(now) ? start : now;
  }

  private static @Nullable Level worst(List<Entry> entries) {
    return entries.stream().map(Entry::level).max(Comparator.naturalOrder()).orElse(null);
  }
}
