package dev.millrace.dns.network;

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
 * Which servers went silent in this run. After so many time-outs in a row an address is given up,
 * for the protocol concerned, so that a dead server costs its time-outs once. Dies with the run.
 *
 * <p>A server that has answered before gets more patience: to leave one kind of query unanswered is
 * not to be dead, and cases look for just that.
 */
final class Reachability {

  private static final int PATIENCE_WITH_THE_LIVING = 4;

  private final Patience patience;
  private final ConcurrentHashMap<Way, Silence> silences = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<InetAddress, Long> nanosSpent = new ConcurrentHashMap<>();

  Reachability(Patience patience) {
    this.patience = patience;
  }

  private record Way(InetAddress server, Protocol protocol, boolean anySource) {
    static Way of(InetAddress server, Query query) {
      return new Way(server, query.protocol(), query.handling().anySource());
    }
  }

  private record Silence(int timeouts, boolean answeredOnce) {
    static final Silence NONE = new Silence(0, false);

    Silence longer() {
      return new Silence(timeouts + 1, answeredOnce);
    }
  }

  boolean isGivenUp(InetAddress server, Query query) {
    Silence silence = silences.getOrDefault(Way.of(server, query), Silence.NONE);
    int limit = patience.timeouts() * (silence.answeredOnce() ? PATIENCE_WITH_THE_LIVING : 1);
    return (limit > 0 && silence.timeouts() >= limit) || isTooSlow(server);
  }

  private boolean isTooSlow(InetAddress server) {
    Duration limit = patience.totalPerAddress();
    return !limit.isZero() && nanosSpent.getOrDefault(server, 0L) > limit.toNanos();
  }

  void note(InetAddress server, Query query, Answer answer, long nanos) {
    nanosSpent.merge(server, nanos, Long::sum);
    Way way = Way.of(server, query);
    if (answer instanceof NoResponse none) {
      if (none.reason() == Reason.TIMEOUT) {
        silences.merge(way, Silence.NONE.longer(), (known, one) -> known.longer());
      }
    } else {
      silences.put(way, new Silence(0, true));
    }
  }
}
