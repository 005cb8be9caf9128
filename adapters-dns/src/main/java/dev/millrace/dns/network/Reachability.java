package dev.millrace.dns.network;

import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.profile.Profile.Patience;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.NoResponse.Reason;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which servers went silent in this run. After so many tries in a row that timed out an address is
 * given up, for the protocol concerned, so that a dead server costs its time-outs once. Dies with
 * the run.
 *
 * <p>A server that has answered before gets more patience: to leave one kind of query unanswered is
 * not to be dead, and cases look for just that. One that was silent for other runs gets one try.
 */
final class Reachability {

  private static final int PATIENCE_WITH_THE_LIVING = 4;

  /** Longer than the way around the world and back by satellite. */
  private static final Duration SHORT_TRY = Duration.ofSeconds(1);

  private final Profile.Resolver resolver;
  private final Patience patience;
  private final SilentServers silentServers;
  private final ConcurrentHashMap<Way, Silence> silences = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<InetAddress, Long> nanosSpent = new ConcurrentHashMap<>();

  Reachability(Profile.Resolver resolver, SilentServers silentServers) {
    this.resolver = resolver;
    this.patience = resolver.patience();
    this.silentServers = silentServers;
  }

  /**
   * @param queries in a row that timed out
   * @param tries the same, each try over UDP for itself
   */
  private record Silence(int queries, int tries, boolean answeredOnce) {
    static final Silence NONE = new Silence(0, 0, false);

    Silence and(Silence next) {
      return new Silence(queries + next.queries, tries + next.tries, answeredOnce);
    }
  }

  boolean isGivenUp(InetAddress server, Query query) {
    Silence silence = silence(server, query);
    boolean givenUp =
        silence.answeredOnce()
            ? silence.queries() >= patience.timeouts() * PATIENCE_WITH_THE_LIVING
            : silence.tries() >= limitOfTries(server, query);
    return (patience.timeouts() > 0 && givenUp) || isTooSlow(server);
  }

  private Silence silence(InetAddress server, Query query) {
    return silences.getOrDefault(Way.of(server, query), Silence.NONE);
  }

  /** How many tries a server has that has not answered yet. */
  private int limitOfTries(InetAddress server, Query query) {
    return isSilentForOthers(server, query) ? 1 : patience.timeouts();
  }

  /** Whether other runs have found it silent lately, and this one has not heard of it either. */
  boolean isSilentForOthers(InetAddress server, Query query) {
    return patience.timeouts() > 0
        && !silence(server, query).answeredOnce()
        && silentServers.contains(Way.of(server, query), System.nanoTime());
  }

  /**
   * How long and how often to ask now: no more tries than are left, and one short one of the
   * silent.
   */
  Profile.Resolver effort(InetAddress server, Query query) {
    Silence silence = silence(server, query);
    if (patience.timeouts() == 0 || silence.answeredOnce()) {
      return resolver;
    }
    int left = Math.max(1, limitOfTries(server, query) - silence.tries());
    return isSilentForOthers(server, query)
        ? resolver.with(shorter(resolver.perTry(), SHORT_TRY), 1)
        : resolver.with(resolver.timeout(), Math.min(left, resolver.retry()));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private boolean isTooSlow(InetAddress server) {
    Duration limit = patience.totalPerAddress();
    return !limit.isZero() && nanosSpent.getOrDefault(server, 0L) > limit.toNanos();
  }

  /** Takes down how a query ended that was made with this effort. */
  void note(InetAddress server, Query query, Profile.Resolver effort, Answer answer, long nanos) {
    nanosSpent.merge(server, nanos, Long::sum);
    Way way = Way.of(server, query);
    silentServers.note(way, answer, System.nanoTime());
    if (!(answer instanceof NoResponse none)) {
      silences.put(way, new Silence(0, 0, true));
    } else if (none.reason() == Reason.TIMEOUT) {
      int tries = query.protocol() == Protocol.UDP ? effort.retry() : 1;
      silences.merge(way, new Silence(1, tries, false), Silence::and);
    }
  }
}
