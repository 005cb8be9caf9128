package dev.millrace.http.fake;

import dev.millrace.application.publicaccess.Delegation;
import dev.millrace.application.publicaccess.DelegationSource;
import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.name.DomainName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * Every zone has the same delegation, but that {@code slow.example} never answers and {@code
 * stuck.example} waits until it is let go.
 */
public final class FakeDelegations implements DelegationSource {
  private final CountDownLatch gate = new CountDownLatch(1);
  private final Semaphore stuck = new Semaphore(0);

  @Override
  public Optional<Delegation> find(DomainName domain, Duration atMost) throws InterruptedException {
    if (domain.ascii().equals("slow.example")) {
      return Optional.empty();
    }
    if (domain.ascii().equals("stuck.example")) {
      stuck.release();
      gate.await();
    }
    return Optional.of(
        new Delegation(
            List.of(
                new Delegation.Server("ns1.example.com", "192.0.2.1"),
                new Delegation.Server("ns2.example.com", null)),
            List.of(new DelegationSigner(12_345, 13, 2, "AB".repeat(32)))));
  }

  /** Waits until so many look-ups are stuck. */
  public void awaitStuck(int count) throws InterruptedException {
    stuck.acquire(count);
  }

  /** Those that are stuck go on. */
  public void letGo() {
    gate.countDown();
  }
}
