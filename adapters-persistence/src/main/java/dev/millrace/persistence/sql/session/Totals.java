package dev.millrace.persistence.sql.session;

import dev.millrace.application.paging.Page;
import java.util.function.ToLongFunction;

/**
 * How many rows lists have, whose pages are asked for one after the other. Those that reach the
 * bound of counting are not counted again for every page.
 *
 * @param <F> what filters a list
 */
public final class Totals<F> {

  private static final int LISTS = 500;

  private final SqlTransactions transactions;
  private final RecentAnswers<F, Long> large =
      new RecentAnswers<>(LISTS, total -> total >= Page.MOST_COUNTED);

  public Totals(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  /** How many there are, at the most {@link Page#MOST_COUNTED}. */
  public long of(F filter, SqlSession session, ToLongFunction<SqlSession> count) {
    return large
        .find(filter, () -> transactions.read(count::applyAsLong))
        .orElseGet(() -> counted(filter, session, count));
  }

  private long counted(F filter, SqlSession session, ToLongFunction<SqlSession> count) {
    long start = System.nanoTime();
    long total = count.applyAsLong(session);
    large.keep(filter, total, System.nanoTime() - start);
    return total;
  }
}
