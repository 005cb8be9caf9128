package dev.millrace.dns.recursion;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.Name;

/**
 * What one look-up may cost, with all the look-ups of name servers' addresses that it brings about
 * (RFC 9267 and CVE-2020-12662 tell why there are limits).
 */
final class LookupBudget {

  private static final int MAX_QUERIES = 300;
  private static final int MAX_DEPTH = 8;

  /**
   * How many server names may be looked up on the way. Needed beside the bound on queries: zones
   * already met whose servers all lack addresses cost no query, and there can be many of them.
   */
  private static final int MAX_SERVERS = 100;

  /**
   * How many queries may be left without answer. Each costs its whole time-out, one after the
   * other, so a zone of hundreds of silent servers would take the run's time.
   */
  private static final int MAX_SILENCES = 12;

  private final AtomicInteger queries;
  private final AtomicInteger servers;
  private final AtomicInteger silences;
  private final int depth;
  private final Set<Name> under;

  private LookupBudget(
      AtomicInteger queries,
      AtomicInteger servers,
      AtomicInteger silences,
      int depth,
      Set<Name> under) {
    this.queries = queries;
    this.servers = servers;
    this.silences = silences;
    this.depth = depth;
    this.under = under;
  }

  static LookupBudget fresh() {
    return new LookupBudget(
        new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), 0, Set.of());
  }

  /** Whether one more query may be sent. */
  boolean spend() {
    return silences.get() < MAX_SILENCES && queries.incrementAndGet() <= MAX_QUERIES;
  }

  /** A query was left without answer. */
  void noteSilence() {
    silences.incrementAndGet();
  }

  /**
   * Whether the address of this server may be looked up: not too deep, not already at it, and not
   * one too many. Takes it as looked up.
   */
  boolean allows(Name server) {
    return depth < MAX_DEPTH && !under.contains(server) && servers.incrementAndGet() <= MAX_SERVERS;
  }

  /** The budget of looking up a server's address for the sake of this look-up. */
  LookupBudget below(Name server) {
    Set<Name> more = new HashSet<>(under);
    more.add(server);
    return new LookupBudget(queries, servers, silences, depth + 1, more);
  }
}
