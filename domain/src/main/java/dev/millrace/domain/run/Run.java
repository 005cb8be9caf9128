package dev.millrace.domain.run;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.score.ScoreCard;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The immutable record of a finished job; same id.
 *
 * @param spec what was to be done
 * @param status one of {@link JobStatus#TERMINAL}
 * @param attempt the attempt that settled it; 0 if it never started
 * @param startedAt when that attempt started; null if none did
 * @param nodeId where that attempt ran; null if none did
 * @param totals entries by level
 * @param worstLevel the most serious level among the entries; null without entries
 * @param entryCount how many entries are kept
 * @param score null unless a zone test succeeded
 * @param effectiveProfile the profile that was in force, as a JSON object; null for tasks and for
 *     runs that never started
 * @param output what a task answered, a JSON value; null for zone tests
 * @param failure why it did not succeed; null if it did
 * @param publicId what the public knows it by; null unless its job came from there
 */
public record Run(
    JobId id,
    JobSpec spec,
    PriorityTier tier,
    @Nullable BatchId batchId,
    JobStatus status,
    int attempt,
    int maxAttempts,
    Instant createdAt,
    @Nullable Instant startedAt,
    Instant finishedAt,
    @Nullable NodeId nodeId,
    SeverityTotals totals,
    @Nullable Level worstLevel,
    int entryCount,
    @Nullable ScoreCard score,
    @Nullable String effectiveProfile,
    @Nullable String output,
    @Nullable Failure failure,
    @Nullable PublicId publicId) {

  /** No run keeps more entries than this. */
  public static final int MAX_ENTRIES = 65_535;

  public Run {
    if (!status.isTerminal()) {
      throw new IllegalArgumentException("A run is finished: " + status);
    }
  }

  /** The kind of work it was. */
  public JobKind kind() {
    return spec.kind();
  }

  /** The domain that was tested; empty for work that was no zone test. */
  public Optional<DomainName> domain() {
    return spec instanceof JobSpec.ZoneTest test ? Optional.of(test.domain()) : Optional.empty();
  }

  /** From start to finish; empty if it never started. */
  public Optional<Duration> duration() {
    return startedAt == null
        ? Optional.empty()
        : Optional.of(Duration.between(startedAt, finishedAt));
  }
}
