package dev.millrace.application.telemetry;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.run.Run;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of jobs, always after the commit. Calls return at once and never throw. */
@DrivenPort
public interface JobTelemetry {

  /**
   * Jobs were accepted by this node.
   *
   * @param batchId the batch that they belong to; null if none
   * @param count how many that were not there before
   */
  default void jobsSubmitted(@Nullable BatchId batchId, long count) {}

  /** Jobs were leased by this node. */
  default void jobsStarted(int count) {}

  /** A job became a run on this node. */
  default void jobFinished(Run run) {}

  /** An attempt failed and another one follows. */
  default void jobRetried(JobKind kind) {}

  /** Leases ran out or were taken while this node still worked under them. */
  default void leasesLost(int count) {}

  /** This node settled jobs that nobody ran any more. */
  default void jobsSettled(Settling settling, int count) {}

  /** This node deleted runs that were older than they are kept. */
  default void runsPurged(long count) {}

  /** What became of a job without a worker. */
  enum Settling {
    /** Its lease had run out; it waits again. */
    REQUEUED,
    /** Its lease had run out; it became a run. */
    ENDED,
    /** It waited past its deadline. */
    EXPIRED
  }
}
