package dev.millrace.application.maintenance;

import dev.millrace.domain.retention.RetentionPolicy;
import java.time.Duration;

/**
 * How often a node looks after the queue.
 *
 * @param interval between two looks at what has become due; leases and deadlines are looked at
 *     every third time
 * @param grace after the store was away, leases are not settled for so long: nodes that lived on
 *     extend theirs first
 * @param retention how long runs are kept
 * @param auditRetention how long the audit trail is kept
 * @param purgeInterval between two purges
 * @param dutyLength for so long a node has the duty to purge without saying so again; when it dies,
 *     another node goes on after it
 */
public record MaintenanceSettings(
    Duration interval,
    Duration grace,
    RetentionPolicy retention,
    RetentionPolicy auditRetention,
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

  /** Each second, with 15 s of grace; purges every hour, with a duty of 3 minutes. */
  public static MaintenanceSettings of(RetentionPolicy retention, RetentionPolicy auditRetention) {
    return new MaintenanceSettings(
        Duration.ofSeconds(1),
        Duration.ofSeconds(15),
        retention,
        auditRetention,
        Duration.ofHours(1),
        Duration.ofMinutes(3));
  }
}
