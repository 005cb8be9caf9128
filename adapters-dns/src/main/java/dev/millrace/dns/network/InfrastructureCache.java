package dev.millrace.dns.network;

import dev.millrace.application.telemetry.EngineTelemetry;
import dev.millrace.application.telemetry.EngineTelemetry.Cache;
import dev.millrace.dns.query.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Answers about the root, top-level domains and name servers at large, shared by the runs of a
 * process. Holds answers only: that a server failed in one run is nothing to the next.
 *
 * <p>The least recently used goes first when it is full.
 */
public final class InfrastructureCache {

  /** Heavier answers are not kept, so that the capacity bounds memory and not only entries. */
  private static final int HEAVIEST = 8_192;

  private final Duration longest;
  private final EngineTelemetry telemetry;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Key, Held> held;

  /**
   * @param longest how long an answer is kept at most; its own TTLs may make it shorter
   * @param capacity how many answers are kept at most
   */
  public InfrastructureCache(Duration longest, int capacity) {
    this(longest, capacity, EngineTelemetry.NONE);
  }

  /** The same, with what is found in it and what is not counted. */
  public InfrastructureCache(Duration longest, int capacity, EngineTelemetry telemetry) {
    this.longest = longest;
    this.telemetry = telemetry;
    this.held =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Held> eldest) {
            boolean full = size() > capacity;
            if (full) {
              telemetry.evicted();
            }
            return full;
          }
        };
  }

  /** A query under the settings that its answer depends on. */
  record Key(String settings, QueryKey query) {}

  private record Held(Response response, Deadline until) {}

  Optional<Response> find(Key key) {
    Optional<Response> known = fresh(key);
    telemetry.lookup(Cache.SHARED, known.isPresent());
    return known;
  }

  private Optional<Response> fresh(Key key) {
    lock.lock();
    try {
      Held known = held.get(key);
      if (known == null) {
        return Optional.empty();
      }
      if (known.until.hasPassed()) {
        held.remove(key);
        return Optional.empty();
      }
      return Optional.of(known.response);
    } finally {
      lock.unlock();
    }
  }

  void keep(Key key, Response response) {
    boolean known = response.isNoError() || response.rcode() == Rcode.NXDOMAIN;
    if (!known || response.weight() > HEAVIEST) {
      return;
    }
    Deadline until = Deadline.in(longest).orIn(Duration.ofSeconds(shortestTtl(response)));
    lock.lock();
    try {
      held.put(key, new Held(response, until));
    } finally {
      lock.unlock();
    }
  }

  private long shortestTtl(Response response) {
    return Stream.of(response.answer(), response.authority(), response.additional())
        .flatMap(List::stream)
        .filter(rr -> rr.getType() != Type.OPT)
        .mapToLong(Record::getTTL)
        .min()
        .orElse(longest.toSeconds());
  }
}
