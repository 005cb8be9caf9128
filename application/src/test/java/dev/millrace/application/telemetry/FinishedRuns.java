package dev.millrace.application.telemetry;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs as telemetry is told of them. */
public final class FinishedRuns {

  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

  private FinishedRuns() {}

  /** A zone test of no batch. */
  public static Run of(String domain, JobStatus status, Duration took) {
    return of(domain, status, took, null, SeverityTotals.NONE);
  }

  /** A zone test. */
  public static Run of(
      String domain,
      JobStatus status,
      Duration took,
      @Nullable BatchId batch,
      SeverityTotals totals) {
    return run(JobSpec.ZoneTest.of(DomainName.parse(domain)), status, took, batch, totals);
  }

  /** Work of another kind that never started. */
  public static Run ofTask(String kind, JobStatus status) {
    return run(new JobSpec.Task(new JobKind(kind), "{}"), status, null, null, SeverityTotals.NONE);
  }

  /** A batch by number. */
  public static BatchId batch(int number) {
    return new BatchId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
  }

  private static Run run(
      JobSpec spec,
      JobStatus status,
      @Nullable Duration took,
      @Nullable BatchId batch,
      SeverityTotals totals) {
    return new Run(
        new JobId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L)),
        spec,
        PriorityTier.NORMAL,
        batch,
        status,
        took == null ? 0 : 1,
        1,
        START,
        took == null ? null : START,
        took == null ? START : START.plus(took),
        null,
        totals,
        null,
        0,
        null,
        null,
        null,
        null);
  }
}
