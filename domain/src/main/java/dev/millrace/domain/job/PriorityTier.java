package dev.millrace.domain.job;

import dev.millrace.domain.RuleViolation;

/**
 * The two tiers of the queue: normal work is always drained before batch work. The natural order is
 * the order of leasing.
 *
 * <p>Source: gonemaster-server, queue controls.
 */
public enum PriorityTier {
  /** Single jobs: somebody waits for the answer. */
  NORMAL(0),
  /** Batches and tag sweeps. */
  BATCH(1);

  private final int value;

  PriorityTier(int value) {
    this.value = value;
  }

  /**
   * @throws RuleViolation {@code invalid_priority} unless the value is 0 or 1
   */
  public static PriorityTier of(int value) {
    return switch (value) {
      case 0 -> NORMAL;
      case 1 -> BATCH;
      default ->
          throw new RuleViolation("invalid_priority", "The priority is 0 (normal) or 1 (batch).");
    };
  }

  /** The number that the API and the tables use. */
  public int value() {
    return value;
  }
}
