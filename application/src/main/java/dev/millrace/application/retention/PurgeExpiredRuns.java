package dev.millrace.application.retention;

import dev.millrace.application.pace.StepSize;
import dev.millrace.application.telemetry.JobTelemetry;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.retention.RetentionPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Purges runs that are older than a policy keeps them, in short transactions. */
public final class PurgeExpiredRuns {

  private final Cleaner cleaner;
  private final Clock clock;
  private final JobTelemetry telemetry;

  public PurgeExpiredRuns(Cleaner cleaner, Clock clock, JobTelemetry telemetry) {
    this.cleaner = cleaner;
    this.clock = clock;
    this.telemetry = telemetry;
  }

  /**
   * @return how many runs were purged; stops early, between two transactions, when interrupted
   */
  public long purge(RetentionPolicy policy) {
    return purge(policy, () -> !Thread.currentThread().isInterrupted());
  }

  /**
   * @param goOn asked after each transaction; false stops early
   * @return how many runs were purged
   */
  public long purge(RetentionPolicy policy, BooleanSupplier goOn) {
    Optional<Instant> cutoff = policy.cutoff(clock.now());
    return cutoff.isEmpty() ? 0 : purgeBefore(cutoff.get(), goOn);
  }

  private long purgeBefore(Instant cutoff, BooleanSupplier goOn) {
    StepSize size = new StepSize();
    long purged = 0;
    boolean full;
    do {
      long start = System.nanoTime();
      int step = cleaner.purge(cutoff, size.rows());
      telemetry.runsPurged(step);
      purged += step;
      full = step >= size.rows();
      size.took(System.nanoTime() - start);
    } while (full && goOn.getAsBoolean());
    return purged;
  }
}
