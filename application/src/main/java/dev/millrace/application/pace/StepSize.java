package dev.millrace.application.pace;

/**
 * How many rows each step of long work takes. A step is a transaction that others may have to wait
 * for, and what a row costs differs by far between databases and between rows, so the size follows
 * what the last step took. Not safe for use by several threads.
 */
public final class StepSize {

  private static final int FIRST = 50;
  private static final int SMALLEST = 10;
  private static final int LARGEST = 5_000;
  private static final long SHORT = 20_000_000;
  private static final long LONG = 50_000_000;

  private int rows = FIRST;

  /** How many rows the next step takes, 10..5000. */
  public int rows() {
    return rows;
  }

  /**
   * A full step has been taken. Steps of less than 20 ms are doubled, steps of more than 50 ms are
   * halved.
   *
   * @param nanos how long it took
   */
  public void took(long nanos) {
    if (nanos < SHORT) {
      rows = Math.min(LARGEST, rows * 2);
    } else if (nanos > LONG) {
      rows = Math.max(SMALLEST, rows / 2);
    }
  }
}
