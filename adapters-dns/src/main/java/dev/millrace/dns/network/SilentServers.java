package dev.millrace.dns.network;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.NoResponse.Reason;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which servers were silent for the runs of this process in the last minute. Zones of one provider
 * have the same servers: without this each zone of a batch would wait for a dead one as long as the
 * first. Each run still asks it once by itself, so that what it reports it has seen; it only waits
 * less. The first answer to anybody ends it.
 */
final class SilentServers {
  private static final int SURE = 3;
  private static final long REMEMBERED = Duration.ofMinutes(1).toNanos();
  private static final int CAPACITY = 10_000;

  private final ConcurrentHashMap<Way, Silence> silences = new ConcurrentHashMap<>();

  /**
   * @param queries how many in a row nobody answered
   * @param last by {@link System#nanoTime}
   */
  private record Silence(int queries, long last) {
    boolean isOver(long now) {
      return now - last > REMEMBERED;
    }

    Silence and(Silence next) {
      return new Silence(isOver(next.last) ? next.queries : queries + next.queries, next.last);
    }
  }

  /** Whether it left several queries in a row unanswered, the last one lately. */
  boolean contains(Way way, long now) {
    Silence silence = silences.get(way);
    return silence != null && silence.queries >= SURE && !silence.isOver(now);
  }

  /** Takes down how a query ended at this time. */
  void note(Way way, Answer answer, long now) {
    if (!(answer instanceof NoResponse none)) {
      silences.remove(way);
    } else if (none.reason() == Reason.TIMEOUT) {
      makeRoom(now);
      silences.merge(way, new Silence(1, now), Silence::and);
    }
  }

  /** What is forgotten too early costs time only. */
  private void makeRoom(long now) {
    if (silences.size() >= CAPACITY) {
      silences.values().removeIf(silence -> silence.isOver(now));
    }
    if (silences.size() >= CAPACITY) {
      silences.clear();
    }
  }
}
