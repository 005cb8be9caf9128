package dev.millrace.application.worker;

import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Entry;
import dev.millrace.domain.run.Level;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.run.SeverityTotals;
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
    ScoreCard score = job.spec() instanceof JobSpec.ZoneTest ? scoring.apply(found) : null;
    Findings findings = new Findings(SeverityTotals.of(found), worst(found), kept, score);
    return finished(
        running,
        new Ending(JobStatus.SUCCEEDED, null, outcome.effectiveProfile(), outcome.output()),
        findings);
  }

  FinishedJob failed(RunningJob running, Failure failure) {
    return finished(
        running, new Ending(JobStatus.FAILED, failure, null, null), Findings.NONE);
  }

  FinishedJob canceled(RunningJob running) {
    return finished(
        running, new Ending(JobStatus.CANCELED, null, null, null), Findings.NONE);
  }

  private record Ending(
      JobStatus status,
      @Nullable Failure failure,
      @Nullable String effectiveProfile,
      @Nullable String output) {}

  private record Findings(
      SeverityTotals totals,
      @Nullable Level worst,
      List<Entry> kept,
      @Nullable ScoreCard score) {
    static final Findings NONE = new Findings(SeverityTotals.NONE, null, List.of(), null);
  }

  private FinishedJob finished(RunningJob running, Ending ending, Findings findings) {
    Job job = running.job();
    Run run =
        new Run(
            job.id(),
            job.spec(),
            job.tier(),
            job.batchId(),
            ending.status(),
            job.attempt(),
            job.maxAttempts(),
            job.createdAt(),
            job.startedAt(),
            notBefore(job.startedAt()),
            nodeId,
            findings.totals(),
            findings.worst(),
            findings.kept().size(),
            findings.score(),
            ending.effectiveProfile(),
            ending.output(),
            ending.failure());
    return new FinishedJob(running.token(), run, findings.kept());
  }

  /** Starts are the database's time; a node whose clock is behind must not finish before it began. */
  private Instant notBefore(@Nullable Instant start) {
    Instant now = clock.now();
    return start != null && start.isAfter(now) ? start : now;
  }

  private static @Nullable Level worst(List<Entry> entries) {
    return entries.stream().map(Entry::level).max(Comparator.naturalOrder()).orElse(null);
  }
}
