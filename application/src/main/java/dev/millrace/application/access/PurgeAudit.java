package dev.millrace.application.access;

import dev.millrace.application.pace.StepSize;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.retention.RetentionPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Purges entries that are older than a policy keeps them, in short transactions. */
public final class PurgeAudit {

  private final AuditLog audit;
  private final Clock clock;

  public PurgeAudit(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param goOn asked after each transaction; false stops early
   * @return how many entries were purged
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
      int step = audit.purge(cutoff, size.rows());
      purged += step;
      full = step >= size.rows();
      size.took(System.nanoTime() - start);
    } while (full && goOn.getAsBoolean());
    return purged;
  }
}
