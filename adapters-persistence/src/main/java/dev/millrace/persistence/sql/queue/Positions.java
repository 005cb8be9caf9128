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

  private Positions() {}

  /**
   * Takes places behind all that were ever given.
   *
   * @return so many, ascending
   */
  static long[] take(SqlSession session, int count) {
    long[] places = session.numbers(Counter.POSITION, count);
    for (int i = 0; i < count; i++) {
      places[i] *= GAP;
    }
    return places;
  }
}
