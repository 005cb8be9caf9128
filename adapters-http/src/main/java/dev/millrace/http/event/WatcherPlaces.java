package dev.millrace.http.event;

import dev.millrace.application.error.Unavailable;
import dev.millrace.http.error.RequestRefused;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many clients watch at once, in all and from each address. */
final class WatcherPlaces {
  private final int perAddress;
  private final int inAll;
  private final AtomicInteger taken = new AtomicInteger();
  private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

  WatcherPlaces(int perAddress, int inAll) {
    this.perAddress = perAddress;
    this.inAll = inAll;
  }

  /** A place that must be given back. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @throws Unavailable {@code too_many_watchers}
   * @throws RequestRefused {@code too_many_streams} if this address has its share
   */
  Place take(String address) {
    if (taken.incrementAndGet() > inAll) {
      taken.decrementAndGet();
      throw new Unavailable(
          "too_many_watchers", "Too many clients watch here now; try again, or read now and then.");
    }
    if (byAddress.merge(address, 1, Integer::sum) > perAddress) {
      giveBack(address);
      throw new RequestRefused(
          "too_many_streams",
          "Your address watches " + perAddress + " things already; end one of the streams.",
          Map.of("max_streams", perAddress));
    }
    return () -> giveBack(address);
  }

  private void giveBack(String address) {
    byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    taken.decrementAndGet();
  }
}
