package dev.millrace.dns.network;

import java.net.InetAddress;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** The bounds of the process: how many queries are on the wire to one address, and in all. */
public final class Slots {

  private final int perAddress;
  private final Semaphore all;
  private final ConcurrentHashMap<InetAddress, Slot> byAddress = new ConcurrentHashMap<>();

  /** Slots for as many queries as the bounds allow. */
  public Slots(QueryBounds bounds) {
    this.perAddress = bounds.perAddress();
    this.all = new Semaphore(bounds.perProcess(), true);
  }

  private static final class Slot {
    private final Semaphore free;
    private int users;

    Slot(int permits) {
      this.free = new Semaphore(permits, true);
    }
  }

  /**
   * Does the work when there is a slot for the address, one in the run, and one in the process, in
   * that order: what waits for a busy address holds up nobody else.
   *
   * @throws RunInterrupted if the thread is interrupted while it waits
   */
  <T> T with(InetAddress address, Semaphore run, Supplier<T> work) {
    Slot slot = enter(address);
    try {
      return holding(slot.free, () -> holding(run, () -> holding(all, work)));
    } finally {
      leave(address);
    }
  }

  /** The same whatever else is asked of the address. */
  <T> T without(Semaphore run, Supplier<T> work) {
    return holding(run, () -> holding(all, work));
  }

  /** How many addresses are being asked; what is not asked takes no memory. */
  int addressesInUse() {
    return byAddress.size();
  }

  private Slot enter(InetAddress address) {
    return Objects.requireNonNull(
        byAddress.compute(
            address,
            (key, known) -> {
              Slot slot = known == null ? new Slot(perAddress) : known;
              slot.users++;
              return slot;
            }));
  }

  private void leave(InetAddress address) {
    byAddress.computeIfPresent(address, (key, slot) -> --slot.users == 0 ? null : slot);
  }

  private static <T> T holding(Semaphore permits, Supplier<T> work) {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterrupted(RunInterrupted.Cause.CANCELED);
    }
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }
}
