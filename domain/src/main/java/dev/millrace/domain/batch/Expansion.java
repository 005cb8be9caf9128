package dev.millrace.domain.batch;

import org.jspecify.annotations.Nullable;

/**
 * How far the domains of a batch have become jobs.
 *
 * @param lines how many lines of the submission have been taken, 0 or more; blank ones count
 * @param domains how many domains have become jobs, each counted once
 * @param fault why it broke off; null unless it is incomplete
 */
public record Expansion(BatchState state, long lines, long domains, @Nullable Fault fault) {
  /** Complete without anything in it. */
  public static final Expansion NOTHING = new Expansion(BatchState.COMPLETE, 0, 0, null);

  /**
   * Why a batch is incomplete.
   *
   * @param line the number of the line that could not be taken, 1 for the first; null if it was not
   *     a line
   * @param code stable, snake_case
   * @param message one sentence
   */
  public record Fault(@Nullable Long line, String code, String message) {
    /** Somebody canceled the batch while it was expanded. */
    public static final String CANCELED = "canceled";

    /** The node that expanded it is gone. */
    public static final Fault INTERRUPTED =
        new Fault(
            null,
            "interrupted",
            "The node that read the batch ended; submit it again under its idempotency key.");
  }
}
