package dev.millrace.dns.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Addresses;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotsTest {

  private static final InetAddress ONE = Addresses.of("192.0.2.1");

  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private int highest(QueryBounds bounds, int perRun, boolean sameAddress) {
    Slots slots = new Slots(bounds);
    Semaphore run = new Semaphore(perRun);
    try (Parallel parallel = new Parallel()) {
      parallel.map(
          IntStream.range(1, 200).boxed().toList(),
          i -> slots.with(sameAddress ? ONE : Addresses.of("192.0.2." + i), run, this::work));
    }
    assertThat(slots.addressesInUse()).isZero();
    return most.get();
  }

  private int work() {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    LockSupport.parkNanos(1_000);
    return now.decrementAndGet();
  }

  private static QueryBounds bounds(int perAddress, int perProcess) {
    return new QueryBounds(100, perAddress, perProcess, Duration.ofMinutes(1));
  }

  @Test
  void anAddressIsAskedByNoMoreAtOnceThanItsBound() {
    assertThat(highest(bounds(2, 100), 100, true)).isBetween(1, 2);
  }

  @Test
  void aRunAsksNoMoreAtOnceThanItsBound() {
    assertThat(highest(bounds(100, 100), 3, false)).isBetween(1, 3);
  }

  @Test
  void theProcessAsksNoMoreAtOnceThanItsBound() {
    assertThat(highest(bounds(100, 4), 100, false)).isBetween(1, 4);
  }
}
