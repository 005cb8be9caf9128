package dev.millrace.persistence.sql.queue;

import dev.millrace.persistence.sql.session.Counter;
import dev.millrace.persistence.sql.session.SqlSession;

/**
 * Deals out places in the queue, with gaps that let moved jobs in between. They only grow, for all
 * tiers together.
 */
final class Positions {

  /** Between two neighbours; as many halvings as it has bits go without renumbering. */
  static final long GAP = 1L << 16;

  /**
   * How many jobs that come together share one number of the database, which takes longer to deal
   * out than a job takes to insert. There is room for two million million numbers.
   */
  private static final int BLOCK = 64;

  private Positions() {}

  /**
   * Takes places behind all that were ever given.
   *
   * @return so many, ascending
   */
  static long[] take(SqlSession session, int count) {
    long[] blocks = session.numbers(Counter.POSITION, Math.ceilDiv(count, BLOCK));
    long[] places = new long[count];
    for (int i = 0; i < count; i++) {
      places[i] = (blocks[i / BLOCK] * BLOCK + i % BLOCK) * GAP;
    }
    return places;
  }

  /**
   * The same for one job, as an expression within its insert.
   *
   * @param number an expression for the next number
   */
  static String next(String number) {
    return number + " * " + BLOCK * GAP;
  }
}
