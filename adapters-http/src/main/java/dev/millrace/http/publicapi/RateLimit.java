package dev.millrace.http.publicapi;

import dev.millrace.http.request.ClientAddresses;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets each client ({@link ClientAddresses#network}) through so many times within any window. What
 * was refused does not count.
 *
 * <p>At most {@link #MAX_REMEMBERED} requests are remembered. When there are more, the client with
 * the fewest is forgotten, of several the one that has been silent longest: whoever has used up
 * what he may is forgotten last, however many addresses he comes with. Safe for many threads.
 */
final class RateLimit {
  /** No limit is higher, so that one client's requests stay few. */
  static final int MAX_LIMIT = 1_000;

  /** About 20 MB if each is of a client of its own. */
  static final int MAX_REMEMBERED = 100_000;

  private final Supplier<PublicSettings> settings;
  private final int capacity;
  private final LongSupplier nanos;
  private final Map<String, Client> clients = new LinkedHashMap<>(16, 0.75f, true);
  private final TreeSet<Client> fewestFirst =
      new TreeSet<>(
          Comparator.<Client>comparingInt(client -> client.times.size())
              .thenComparingLong(client -> client.times.getLast())
              .thenComparing(client -> client.name));
  private int remembered;

  /**
   * @param settings asked at each request; a longer window does not bring back what was forgotten
   */
  RateLimit(Supplier<PublicSettings> settings, LongSupplier nanos) {
    this(settings, MAX_REMEMBERED, nanos);
  }

  RateLimit(Supplier<PublicSettings> settings, int capacity, LongSupplier nanos) {
    this.settings = settings;
    this.capacity = capacity;
    this.nanos = nanos;
  }

  /**
   * Counts a request; with a limit of 0 there is none.
   *
   * @return zero if it may go on, else how long the client has to wait
   */
  synchronized Duration admit(InetAddress address) {
    int limit = settings.get().limit();
    if (limit == 0) {
      return Duration.ZERO;
    }
    long now = nanos.getAsLong();
    long window = settings.get().window().toNanos();
    forgetTheSilent(now - window);
    Client client = clients.computeIfAbsent(ClientAddresses.network(address), Client::new);
    take(client);
    client.forgetBefore(now - window);
    boolean admitted = client.times.size() < limit;
    Duration wait =
        admitted
            ? Duration.ZERO
            : Duration.ofNanos(Math.max(1, client.times.getFirst() + window - now));
    if (admitted) {
      client.times.add(now);
    }
    put(client);
    forgetTheMany();
    return wait;
  }

  /** How many requests are remembered. */
  synchronized int remembered() {
    return remembered;
  }

  private void forgetTheSilent(long oldest) {
    var eldest = clients.values().iterator();
    while (eldest.hasNext()) {
      Client client = eldest.next();
      if (client.times.getLast() - oldest > 0) {
        return;
      }
      take(client);
      eldest.remove();
    }
  }

  private void forgetTheMany() {
    while (remembered > capacity) {
      Client client = fewestFirst.first();
      take(client);
      clients.remove(client.name);
    }
  }

  private void take(Client client) {
    if (!client.times.isEmpty()) {
      fewestFirst.remove(client);
      remembered -= client.times.size();
    }
  }

  private void put(Client client) {
    fewestFirst.add(client);
    remembered += client.times.size();
  }

  private static final class Client {
    private final String name;
    private final ArrayDeque<Long> times = new ArrayDeque<>(2);

    Client(String name) {
      this.name = name;
    }

    void forgetBefore(long oldest) {
      while (!times.isEmpty() && times.getFirst() - oldest <= 0) {
        times.removeFirst();
      }
    }
  }
}
