package dev.millrace.dns.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Name;

class NameServersTest {

  private static final Name NS1 = Names.of("ns1.example");
  private static final Name NS2 = Names.of("NS2.example");

  private final NameServers servers =
      NameServers.of(
          Map.of(
              NS2,
              List.of(Addresses.of("2001:db8::2"), Addresses.of("192.0.2.1")),
              NS1,
              List.of(Addresses.of("192.0.2.1")),
              Names.of("ns.other"),
              List.of()));

  @Test
  void pairsAreSortedByNameThenAddressWithIpv4First() {
    assertThat(servers.pairs())
        .hasToString("[ns1.example/192.0.2.1, ns2.example/192.0.2.1, ns2.example/2001:db8::2]");
  }

  @Test
  void oneNameStandsForEachAddress() {
    assertThat(servers.onePerAddress())
        .hasToString("[ns1.example/192.0.2.1, ns2.example/2001:db8::2]");
  }

  @Test
  void namesAreToldApartByBailiwickAndByAddress() {
    Name zone = Names.of("example");

    assertThat(servers.namesInBailiwick(zone)).containsExactly(NS1, NS2);
    assertThat(servers.namesOutOfBailiwick(zone)).containsExactly(Names.of("ns.other"));
    assertThat(servers.namesWithoutAddress()).containsExactly(Names.of("ns.other"));
  }

  @Test
  void undefinedIsNotEmptyButActsSo() {
    assertThat(NameServers.UNDEFINED.isEmpty()).isTrue();
    assertThat(NameServers.UNDEFINED).isNotEqualTo(NameServers.NONE);
    assertThat(NameServers.UNDEFINED.union(servers)).isEqualTo(servers);
    assertThat(NameServers.UNDEFINED.union(NameServers.UNDEFINED).isUndefined()).isTrue();
  }
}
