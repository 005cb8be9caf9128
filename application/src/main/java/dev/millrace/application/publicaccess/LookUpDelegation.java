package dev.millrace.application.publicaccess;

import dev.millrace.application.error.Unavailable;
import dev.millrace.domain.name.DomainName;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Looks up how a zone is delegated; a few look-ups at a time, each for a bounded time. */
public final class LookUpDelegation {

  /** How many go on at once; each may have dozens of queries in flight. */
  private static final int AT_ONCE = 8;

  private static final Duration AT_MOST = Duration.ofSeconds(10);

  private final DelegationSource source;
  private final Semaphore places = new Semaphore(AT_ONCE);

  public LookUpDelegation(DelegationSource source) {
    this.source = source;
  }

  /**
   * @throws Unavailable {@code lookup_busy} if too many look-ups go on, {@code lookup_timeout} if
   *     the DNS did not answer in time
   */
  public Delegation find(DomainName domain) {
    if (!places.tryAcquire()) {
      throw new Unavailable("lookup_busy", "Too many look-ups go on; try again in a moment.");
    }
    try {
      return source.find(domain, AT_MOST).orElseThrow(() -> tooSlow(domain));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooSlow(domain);
    } finally {
      places.release();
    }
  }

  private static Unavailable tooSlow(DomainName domain) {
    return new Unavailable(
        "lookup_timeout",
        "The delegation of "
            + domain.ascii()
            + " was not found within "
            + AT_MOST.toSeconds()
            + " s; its servers or its parent's may be slow.");
  }
}
