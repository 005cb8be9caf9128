package dev.millrace.http.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.address.IpText;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final InetAddress CLIENT = ip("192.0.2.1");

  private long now = Long.MAX_VALUE - 5;
  private PublicSettings settings = new PublicSettings(true, 3, WINDOW);
  private final RateLimit limit = new RateLimit(() -> settings, 10, () -> now);

  @Test
  void aClientIsAdmittedUpToTheLimitAndAgainWhenItsFirstRequestIsOldEnough() {
    admit(CLIENT);
    pass(Duration.ofMinutes(1));
    admit(CLIENT);
    admit(CLIENT);

    assertThat(limit.admit(CLIENT)).isEqualTo(Duration.ofMinutes(9));
    pass(Duration.ofMinutes(8));
    assertThat(limit.admit(CLIENT)).isEqualTo(Duration.ofMinutes(1));
    pass(Duration.ofMinutes(1));
    admit(CLIENT);
    assertThat(limit.admit(CLIENT)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void anotherLimitCountsFromTheNextRequestOn() {
    for (int i = 0; i < 3; i++) {
      admit(CLIENT);
    }
    settings = new PublicSettings(true, 4, WINDOW);
    admit(CLIENT);
    assertThat(limit.admit(CLIENT)).isPositive();
    settings = new PublicSettings(true, 1, WINDOW);
    assertThat(limit.admit(CLIENT)).isEqualTo(WINDOW);
    settings = new PublicSettings(true, 1, Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    admit(CLIENT);
  }

  @Test
  void withinNoWindowAreThereMoreThanTheLimit() {
    for (int i = 0; i < 3; i++) {
      admit(CLIENT);
    }
    int admitted = 0;
    for (int second = 1; second < WINDOW.toSeconds(); second++) {
      pass(Duration.ofSeconds(1));
      admitted += limit.admit(CLIENT).isZero() ? 1 : 0;
    }
    assertThat(admitted).isZero();
  }

  @Test
  void whatWasRefusedDoesNotCount() {
    for (int i = 0; i < 50; i++) {
      limit.admit(CLIENT);
    }
    pass(WINDOW);
    admit(CLIENT);
    assertThat(limit.remembered()).isEqualTo(1);
  }

  @Test
  void anotherClientIsAnother() {
    for (int i = 0; i < 3; i++) {
      admit(CLIENT);
    }
    admit(ip("192.0.2.2"));
  }

  @Test
  void allAddressesOfAnIpv6NetworkAreOneClient() {
    admit(ip("2001:db8:0:1::1"));
    admit(ip("2001:db8:0:1:ffff:ffff:ffff:ffff"));
    admit(ip("2001:DB8:0:1:8000::"));

    assertThat(limit.admit(ip("2001:db8:0:1::2"))).isPositive();
    admit(ip("2001:db8:0:2::1"));
  }

  @Test
  void aLimitOfNothingIsNone() {
    RateLimit none = new RateLimit(() -> new PublicSettings(true, 0, WINDOW), () -> now);
    for (int i = 0; i < 100; i++) {
      assertThat(none.admit(CLIENT)).isZero();
    }
    assertThat(none.remembered()).isZero();
  }

  @Test
  void aFloodOfClientsIsRememberedWithinBoundsAndFreesNobodyWhoHasUsedUpHisShare() {
    for (int i = 0; i < 3; i++) {
      admit(CLIENT);
    }
    for (int i = 0; i < 1_000; i++) {
      pass(Duration.ofMillis(1));
      admit(ip("10.0." + i / 250 + "." + i % 250));
      assertThat(limit.remembered()).isLessThanOrEqualTo(10);
    }
    assertThat(limit.admit(CLIENT)).isPositive();
  }

  @Test
  void silentClientsAreForgotten() {
    admit(CLIENT);
    admit(ip("192.0.2.2"));
    pass(WINDOW);
    admit(ip("192.0.2.3"));

    assertThat(limit.remembered()).isEqualTo(1);
  }

  private void admit(InetAddress client) {
    assertThat(limit.admit(client)).isZero();
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private static InetAddress ip(String text) {
    return IpText.parse(text).orElseThrow();
  }
}
