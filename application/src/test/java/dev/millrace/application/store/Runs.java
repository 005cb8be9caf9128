package dev.millrace.application.store;

import dev.millrace.application.queue.FinishedJob;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.Grade;
import dev.millrace.domain.score.ScoreCard;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds what a node hands in for a leased job: a success without entries unless told otherwise.
 */
public final class Runs {
  /** When the runs say that they finished. */
  public static final Instant FINISHED = Instant.parse("2026-02-03T05:00:00.000001Z");

  private JobStatus status = JobStatus.SUCCEEDED;
  private Instant finishedAt = FINISHED;
  private List<Entry> entries = List.of();
  private @Nullable ScoreCard score;
  private @Nullable String effectiveProfile;
  private @Nullable String output;
  private @Nullable Failure failure;

  private Runs() {}

  public static Runs succeeded() {
    return new Runs();
  }

  public static Runs failed() {
    Runs runs = new Runs();
    runs.status = JobStatus.FAILED;
    runs.failure = new Failure("no_answer", "No server answered.");
    return runs;
  }

  public static Runs canceled() {
    Runs runs = new Runs();
    runs.status = JobStatus.CANCELED;
    return runs;
  }

  /** An entry whose tag names its level, so that tests can tell entries apart. */
  public static Entry entry(Level level) {
    return entry("ZONE", "Zone01", level + "_FOUND", level);
  }

  public static Entry entry(String module, String testcase, String tag, Level level) {
    return new Entry(Duration.ofMillis(12), module, testcase, tag, level, Map.of("ns", "ns1.test"));
  }

  public Runs finishedAt(Instant finishedAt) {
    this.finishedAt = finishedAt;
    return this;
  }

  public Runs levels(Level... levels) {
    return entries(Arrays.stream(levels).map(Runs::entry).toList());
  }

  public Runs entries(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    return this;
  }

  public Runs grade(Grade grade) {
    return score(new ScoreCard(87.5, grade, Map.of(), Map.of()));
  }

  public Runs score(ScoreCard score) {
    this.score = score;
    return this;
  }

  public Runs effectiveProfile(String json) {
    this.effectiveProfile = json;
    return this;
  }

  public Runs output(String json) {
    this.output = json;
    return this;
  }

  public Runs failure(Failure failure) {
    this.failure = failure;
    return this;
  }

  /** What the node hands in for this job. */
  public FinishedJob of(Job job) {
    Lease lease = job.lease();
    if (lease == null) {
      throw new IllegalArgumentException("Only a leased job can be finished: " + job);
    }
    return new FinishedJob(lease.token(), run(job, lease), entries);
  }

  private Run run(Job job, Lease lease) {
    return new Run(
        job.id(),
        job.spec(),
        job.tier(),
        job.batchId(),
        status,
        job.attempt(),
        job.maxAttempts(),
        job.createdAt(),
        job.startedAt(),
        finishedAt,
        lease.nodeId(),
        SeverityTotals.of(entries),
        entries.stream().map(Entry::level).max(Comparator.naturalOrder()).orElse(null),
        entries.size(),
        score,
        effectiveProfile,
        output,
        failure,
        job.publicId());
  }
}
