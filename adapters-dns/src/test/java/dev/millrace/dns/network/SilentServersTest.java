package dev.millrace.dns.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Blocked;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.NoResponse.Reason;
import dev.millrace.dns.query.Protocol;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilentServersTest {
  private static final Way UDP = new Way(Addresses.of("192.0.2.1"), Protocol.UDP, false);
  private static final Way TCP = new Way(Addresses.of("192.0.2.1"), Protocol.TCP, false);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final SilentServers servers = new SilentServers();

  private void silence(Way way, int times, long at) {
    for (int i = 0; i < times; i++) {
      servers.note(way, new NoResponse(Reason.TIMEOUT), at);
    }
  }

  @Test
  void threeQueriesInARowWithoutAnswerAreSilence() {
    silence(UDP, 2, 0);
    assertThat(servers.contains(UDP, 0)).isFalse();

    silence(UDP, 1, SECOND);
    assertThat(servers.contains(UDP, SECOND)).isTrue();
    assertThat(servers.contains(TCP, SECOND)).isFalse();
  }

  @Test
  void anyAnswerEndsTheSilence() {
    silence(UDP, 5, 0);
    servers.note(UDP, new Blocked(Blocked.Reason.NON_GLOBAL), 0);

    assertThat(servers.contains(UDP, 0)).isFalse();
  }

  @Test
  void anErrorOfTheNetworkIsNoSilence() {
    for (int i = 0; i < 5; i++) {
      servers.note(UDP, new NoResponse(Reason.UNREACHABLE), 0);
    }

    assertThat(servers.contains(UDP, 0)).isFalse();
  }

  @Test
  void silenceIsForgottenAfterAMinuteWithoutQueries() {
    silence(UDP, 3, 0);
    assertThat(servers.contains(UDP, 60 * SECOND)).isTrue();
    assertThat(servers.contains(UDP, 61 * SECOND)).isFalse();

    silence(UDP, 2, 62 * SECOND);
    assertThat(servers.contains(UDP, 62 * SECOND)).isFalse();
  }

  @Test
  void onlySoManyServersAreRemembered() {
    for (int i = 0; i < 10_001; i++) {
      String address = "198.18.%d.%d".formatted(i / 256, i % 256);
      silence(new Way(Addresses.of(address), Protocol.UDP, false), 3, 0);
    }

    assertThat(servers.contains(new Way(Addresses.of("198.18.0.0"), Protocol.UDP, false), 0))
        .isFalse();
    assertThat(servers.contains(new Way(Addresses.of("198.18.39.16"), Protocol.UDP, false), 0))
        .isTrue();
  }
}
