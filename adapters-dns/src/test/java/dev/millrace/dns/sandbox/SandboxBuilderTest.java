package dev.millrace.dns.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class SandboxBuilderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void zonesHangBelowTheClosestZoneAboveThem() {
    try (Sandbox sandbox =
        Sandbox.builder(NOW)
            .zone(ZoneSetup.of("mid.xa").server("ns1.mid.xa", "127.78.1.1"))
            .zone(ZoneSetup.of("low.mid.xa").server("ns1.low.mid.xa", "127.78.1.2"))
            .start()) {
      Message top = Client.of("127.2.2.53", sandbox.port()).udp("low.mid.xa", Type.SOA);
      assertThat(top.getSection(Section.AUTHORITY).getFirst().getName()).hasToString("mid.xa.");
      Message middle = Client.of("127.78.1.1", sandbox.port()).udp("low.mid.xa", Type.SOA);
      assertThat(middle.getSection(Section.ADDITIONAL).getFirst().rdataToString())
          .isEqualTo("127.78.1.2");
    }
  }

  @Test
  void oneAddressServesParentAndChildWithTheFaultsOfEach() {
    try (Sandbox sandbox =
        Sandbox.builder(NOW)
            .zone(ZoneSetup.of("mid.xa").server("ns1.mid.xa", "127.78.2.1"))
            .zone(ZoneSetup.of("low.mid.xa").server("ns1.mid.xa", "127.78.2.1", Faults.servfail()))
            .start()) {
      Client client = Client.of("127.78.2.1", sandbox.port());
      assertThat(client.udp("low.mid.xa", Type.SOA).getRcode()).isEqualTo(Rcode.SERVFAIL);
      assertThat(client.udp("mid.xa", Type.SOA).getRcode()).isEqualTo(Rcode.NOERROR);
      Message signer = client.udp("low.mid.xa", Type.DS);
      assertThat(signer.getRcode()).isEqualTo(Rcode.NOERROR);
      assertThat(signer.getSection(Section.AUTHORITY).getFirst().getName()).hasToString("mid.xa.");
    }
  }

  @Test
  void theObserverSeesEachQuery() {
    List<Query> seen = new CopyOnWriteArrayList<>();
    try (Sandbox sandbox = Sandbox.builder(NOW).observedBy(seen::add).start()) {
      Client client = Client.of("127.1.1.53", sandbox.port());
      client.udp("xa", Type.NS);
      client.tcp("xa", Type.DS);
    }
    assertThat(seen).extracting(Query::type).containsExactly(Type.NS, Type.DS);
    assertThat(seen).extracting(Query::transport).containsExactly(Transport.UDP, Transport.TCP);
  }

  @Test
  void pointersNameTheServersUnlessAZoneGoesWithout() {
    try (Sandbox sandbox =
        Sandbox.builder(NOW)
            .zone(ZoneSetup.of("a.xa").server("ns1.a.xa", "127.78.3.1"))
            .zone(ZoneSetup.of("b.xa").server("ns1.b.xa", "127.78.3.2").withoutReverse())
            .start()) {
      Client client = Client.of("127.2.1.53", sandbox.port());
      assertThat(client.udp("1.3.78.127.in-addr.arpa", Type.PTR).getSection(Section.ANSWER))
          .singleElement()
          .satisfies(r -> assertThat(r.rdataToString()).isEqualTo("ns1.a.xa."));
      assertThat(client.udp("2.3.78.127.in-addr.arpa", Type.PTR).getRcode())
          .isEqualTo(Rcode.NXDOMAIN);
    }
  }

  @Test
  void aZoneDescribedTwiceIsRefused() {
    SandboxBuilder builder =
        Sandbox.builder(NOW)
            .zone(ZoneSetup.of("a.xa").server("ns1.a.xa", "127.78.4.1"))
            .zone(ZoneSetup.of("a.xa").server("ns2.a.xa", "127.78.4.2"));
    assertThatThrownBy(builder::start)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void onlyLoopbackAddressesAreServedAndNoNameIsLookedUp() {
    assertThatThrownBy(
            () -> SandboxServer.start(Addresses.parse("192.0.2.1"), 0, query -> Reply.silence()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ZoneSetup.of("a.xa").server("ns1.a.xa", "localhost"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTakenPortIsReportedAndNothingStaysOpen() throws IOException {
    try (SandboxServer taken =
        SandboxServer.start(Addresses.parse("127.78.5.1"), 0, query -> Reply.silence())) {
      SandboxBuilder builder =
          Sandbox.builder(NOW).zone(ZoneSetup.of("a.xa").server("ns1.a.xa", "127.78.5.1"));
      int port = taken.port();
      assertThatThrownBy(() -> builder.start(port)).isInstanceOf(UncheckedIOException.class);
      SandboxServer.start(Addresses.parse("127.1.1.53"), port, query -> Reply.silence()).close();
    }
  }

  @Test
  void aBehaviourWithABugAnswersServfail() throws IOException {
    Behaviour broken =
        query -> {
          throw new IllegalStateException("planted");
        };
    try (SandboxServer server = SandboxServer.start(Addresses.parse("127.78.6.1"), 0, broken)) {
      Client client = Client.of("127.78.6.1", server.port());
      assertThat(client.udp("a", Type.A).getRcode()).isEqualTo(Rcode.SERVFAIL);
    }
  }
}
