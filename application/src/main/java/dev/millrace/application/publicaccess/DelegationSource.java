package dev.millrace.application.publicaccess;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.name.DomainName;
import java.time.Duration;
import java.util.Optional;

/** Finds out how zones are delegated. */
@DrivenPort
public interface DelegationSource {

  /**
   * Asks the DNS from the root on, never a resolver.
   *
   * @param atMost when to give up
   * @return empty if it took too long
   * @throws InterruptedException if the thread is interrupted; nothing more is sent then
   */
  Optional<Delegation> find(DomainName domain, Duration atMost) throws InterruptedException;
}
