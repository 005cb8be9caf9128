package dev.millrace.application.maintenance;

import dev.millrace.domain.retention.RetentionPolicy;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How often a node looks after the queue.
 *
 * @param interval between two looks at what has become due; leases and deadlines are looked at
 *     every third time
 * @param grace after the store was away, leases are not settled for so long: nodes that lived on
 *     extend theirs first
 * @param keeping how long things are kept; asked at each purge
 * @param purgeInterval between two purges
 * @param dutyLength for so long a node has the duty to purge without saying so again; when it dies,
 *     another node goes on after it
 */
public record MaintenanceSettings(
    Duration interval,
    Duration grace,
    Supplier<Keeping> keeping,
    Duration purgeInterval,
    Duration dutyLength) {

  public MaintenanceSettings {
    if (!interval.isPositive()
        || grace.isNegative()
        || !purgeInterval.isPositive()
        || !dutyLength.isPositive()) {
      throw new IllegalArgumentException("Maintenance needs positive intervals.");
    }
  }

  /**
   * How long things are kept.
   *
   * @param audit the audit trail
   */
  public record Keeping(RetentionPolicy runs, RetentionPolicy audit) {

    /** Whether nothing is ever purged. */
    boolean isForever() {
      return runs.equals(RetentionPolicy.FOREVER) && audit.equals(RetentionPolicy.FOREVER);
    }
  }

  /** Each second, with 15 s of grace; purges every hour, with a duty of 3 minutes. */
  public static MaintenanceSettings of(Supplier<Keeping> keeping) {
    return new MaintenanceSettings(
        Duration.ofSeconds(1),
        Duration.ofSeconds(15),
        keeping,
        Duration.ofHours(1),
        Duration.ofMinutes(3));
  }
}
