package dev.millrace.dns.packets;

import dev.millrace.dns.network.QueryKey;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every query of some runs with what came of it. Safe for use by many threads.
 *
 * <p>Of two answers to one query the first counts, unless only the second is a response.
 */
public final class PacketCache {

  private static final Comparator<Exchange> ORDER =
      Comparator.comparing(Exchange::server, Addresses.ORDER)
          .thenComparing(exchange -> exchange.query().name())
          .thenComparing(exchange -> exchange.query().type())
          .thenComparing(exchange -> exchange.query().toString());

  private final Instant time;
  private final Map<QueryKey, Answer> answers = new ConcurrentHashMap<>();

  /**
   * @param time when the runs take place, which is what signatures are compared with
   */
  public PacketCache(Instant time) {
    this.time = time;
  }

  /** When the runs took place. */
  public Instant time() {
    return time;
  }

  /** What became of a query; empty if it was never put. */
  public Optional<Answer> find(InetAddress server, Query query) {
    return Optional.ofNullable(answers.get(QueryKey.of(server, query)));
  }

  /** Keeps an answer. What was not sent because a setting forbids it is no answer. */
  public void keep(InetAddress server, Query query, Answer answer) {
    if (!answer.isBlocked()) {
      answers.merge(
          QueryKey.of(server, query),
          answer,
          (known, other) -> known.isNoResponse() ? other : known);
    }
  }

  /** All of it, by address, name and type. */
  public List<Exchange> exchanges() {
    return answers.entrySet().stream()
        .map(
            entry ->
                new Exchange(entry.getKey().server(), entry.getKey().query(), entry.getValue()))
        .sorted(ORDER)
        .toList();
  }
}
