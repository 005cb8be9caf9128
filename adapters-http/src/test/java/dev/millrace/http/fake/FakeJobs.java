package dev.millrace.http.fake;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.BonusCriterion;
import dev.millrace.domain.score.Grade;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.domain.score.ScoreCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Changes jobs of the fake store. */
final class FakeJobs {
  private static final NodeId NODE = new NodeId("node-1");

  private FakeJobs() {}

  static void replace(FakeState state, JobId id, long position) {
    Job job = state.jobs.get(id);
    if (job != null) {
      state.jobs.put(id, with(job, job.status(), position));
    }
  }

  static boolean move(FakeState state, JobId id, Set<JobStatus> from, JobStatus to) {
    state.touch();
    Job job = state.jobs.get(id);
    if (job == null || !from.contains(job.status())) {
      return false;
    }
    state.jobs.put(id, with(job, to, job.position()));
    return true;
  }

  static Job with(Job job, JobStatus status, long position) {
    boolean running = status == JobStatus.RUNNING;
    return new Job(
        job.id(),
        job.spec(),
        job.tier(),
        position,
        status,
        running ? 1 : job.attempt(),
        job.maxAttempts(),
        job.createdAt(),
        job.runAt(),
        job.expiresAt(),
        running ? FakeState.NOW : null,
        job.batchId(),
        running ? new Lease(new LeaseToken(new UUID(1, 1)), NODE, FakeState.NOW) : null,
        false,
        0,
        null,
        job.publicId());
  }

  static Run finish(FakeState state, Job job, JobStatus status, List<Entry> entries) {
    boolean started = job.status() == JobStatus.RUNNING;
    Instant finishedAt = FakeState.NOW.plusSeconds(state.counter.incrementAndGet());
    Run run =
        new Run(
            job.id(),
            job.spec(),
            job.tier(),
            job.batchId(),
            status,
            started ? 1 : 0,
            job.maxAttempts(),
            job.createdAt(),
            started ? finishedAt.minus(Duration.ofMillis(1_500)) : null,
            finishedAt,
            started ? NODE : null,
            SeverityTotals.of(entries),
            entries.stream().map(Entry::level).max(Comparator.<Level>naturalOrder()).orElse(null),
            entries.size(),
            status == JobStatus.SUCCEEDED ? card() : null,
            started ? "{\"net\":{\"ipv6\":true}}" : null,
            null,
            status == JobStatus.FAILED ? new Failure("executor_error", "It broke.") : null,
            job.publicId());
    // The job last, so that whoever watches meanwhile finds one or the other.
    state.entries.put(run.id(), entries);
    state.runs.put(run.id(), run);
    state.jobs.remove(job.id());
    return run;
  }

  private static ScoreCard card() {
    return new ScoreCard(
        87.4,
        Grade.B,
        Map.of(ScoreCategory.DNSSEC, 75.0, ScoreCategory.CONNECTIVITY, 100.0),
        Map.of(BonusCriterion.SIGNED, true));
  }
}
