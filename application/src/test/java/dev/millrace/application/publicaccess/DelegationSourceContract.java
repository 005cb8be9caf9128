package dev.millrace.application.publicaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.name.DomainName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link DelegationSource} promises. */
public abstract class DelegationSourceContract {

  private static final Duration LONG = Duration.ofSeconds(30);

  /** A source that knows the zones below. */
  protected abstract DelegationSource source();

  /** A zone with name servers that have addresses, and with DS records. */
  protected abstract DomainName signedZone();

  /** A name that is no zone. */
  protected abstract DomainName noZone();

  /** A zone whose parent never answers. */
  protected abstract DomainName silentZone();

  @Test
  void aDelegationHasServersWithAddressesAndSigners() throws InterruptedException {
    Delegation found = source().find(signedZone(), LONG).orElseThrow();

    assertThat(found.servers()).isNotEmpty().allMatch(server -> server.ip() != null);
    assertThat(found.signers()).isNotEmpty();
  }

  @Test
  void whatNobodyDelegatesHasNeither() throws InterruptedException {
    assertThat(source().find(noZone(), LONG)).contains(new Delegation(List.of(), List.of()));
  }

  @Test
  void patienceEnds() throws InterruptedException {
    assertThat(source().find(silentZone(), Duration.ofMillis(50))).isEmpty();
  }

  @Test
  void anInterruptEndsALookUp() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> source().find(silentZone(), LONG))
        .isInstanceOf(InterruptedException.class);
  }
}
