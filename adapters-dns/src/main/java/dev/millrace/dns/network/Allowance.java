package dev.millrace.dns.network;

import dev.millrace.dns.query.Answer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one run may send and take in, so that a zone with endless servers and large answers can
 * neither fill the memory nor keep the run busy until its deadline. A large healthy zone needs less
 * than a tenth of it.
 */
final class Allowance {

  private static final long QUERIES = 20_000;

  /** 32 MiB. */
  private static final long OCTETS = 32L << 20;

  private final AtomicLong queries;
  private final AtomicLong octets;

  /**
   * @param queries how many may be sent
   * @param octets how much the answers may weigh in memory
   */
  Allowance(long queries, long octets) {
    this.queries = new AtomicLong(queries);
    this.octets = new AtomicLong(octets);
  }

  /** The allowance of a run. */
  static Allowance ofRun() {
    return new Allowance(QUERIES, OCTETS);
  }

  boolean isSpent() {
    return queries.get() <= 0 || octets.get() <= 0;
  }

  void spend(Answer answer) {
    queries.decrementAndGet();
    answer.response().ifPresent(response -> octets.addAndGet(-response.weight()));
  }
}
