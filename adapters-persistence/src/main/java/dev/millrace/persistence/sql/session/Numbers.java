package dev.millrace.persistence.sql.session;

/**
 * Deals out numbers that only grow. Where many nodes write, no transaction may hold a counter until
 * it ends, or all others would wait for it.
 */
@FunctionalInterface
public interface Numbers {

  /**
   * Takes the next numbers, which are nobody else's.
   *
   * @param count 1 or more
   * @return so many, ascending
   */
  long[] take(SqlSession session, Counter counter, int count);

  /** From the table of counters, in the caller's transaction: for a database with one writer. */
  static long[] fromTable(SqlSession session, Counter counter, int count) {
    long last =
        session.number(
            "UPDATE counters SET value = value + ? WHERE name = ? RETURNING value",
            (long) count,
            counter.label());
    return upTo(last, count);
  }

  /** So many numbers that end with the last. */
  static long[] upTo(long last, int count) {
    long[] numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = last - count + 1 + i;
    }
    return numbers;
  }
}
