package dev.millrace.dns.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.network.Network;
import dev.millrace.dns.network.QueryBounds;
import dev.millrace.dns.network.RunNetwork;
import dev.millrace.dns.network.Slots;
import dev.millrace.dns.network.Transport;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.recursion.Lookup.Outcome;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.ZoneSetup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecursorTest {

  private static final Name WWW = Names.of("www.r.xa");

  private Sandbox sandbox;
  private RunNetwork network;
  private Recursor recursor;

  @BeforeAll
  void start() {
    sandbox =
        Sandbox.builder(TestWorld.NOW)
            .zone(
                ZoneSetup.of("r.xa")
                    .server("dead.r.xa", "127.81.0.1", Faults.servfail())
                    .server("ns1.r.xa", "127.81.0.2")
                    .signed()
                    .records(
                        """
                        www A 192.0.2.1
                        www AAAA 2001:db8::1
                        alias CNAME www
                        away CNAME www.other.xa.
                        loop1 CNAME loop2
                        loop2 CNAME loop1
                        outloop CNAME outloop.other.xa.
                        old DNAME r.xa.
                        nodata TXT "here"
                        twice CNAME www
                        twice CNAME nodata
                        c1 CNAME c2
                        c2 CNAME c3
                        c3 CNAME c4
                        c4 CNAME c5
                        c5 CNAME c6
                        c6 CNAME c7
                        c7 CNAME c8
                        c8 CNAME c9
                        c9 CNAME c10
                        c10 CNAME c11
                        c11 CNAME c12
                        c12 CNAME www
                        """))
            .zone(
                ZoneSetup.of("other.xa")
                    .server("ns1.r.xa", "127.81.0.2")
                    .records("www A 192.0.2.2\noutloop CNAME outloop.r.xa."))
            .zone(ZoneSetup.of("circle1.xa").server("ns.circle2.xa", "127.81.0.5"))
            .zone(ZoneSetup.of("circle2.xa").server("ns.circle1.xa", "127.81.0.6"))
            .zone(ZoneSetup.of("dead.xa").server("ns.dead.xa", "127.81.0.7", Faults.refused()))
            .start();
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  @BeforeEach
  void fresh() {
    network =
        new RunNetwork(
            new Transport(sandbox.port()),
            new Slots(QueryBounds.DEFAULT),
            TestWorld.profile(),
            QueryBounds.DEFAULT);
    recursor = recursor(network, Overlay.NONE);
  }

  private Recursor recursor(Network over, Overlay overlay) {
    return new Recursor(over, RootHints.parse(sandbox.hintsText()), overlay);
  }

  private Outcome outcome(String name, int type) {
    return recursor.lookup(Names.of(name), type).outcome();
  }

  @Test
  void aNameIsFoundFromTheRootPastAServerThatFails() {
    Lookup lookup = recursor.lookup(WWW, Type.A);

    assertThat(lookup.records(ARecord.class)).hasSize(1);
    assertThat(lookup.aliases()).isEmpty();
    assertThat(recursor.addressesOf(WWW))
        .containsExactly(Addresses.of("192.0.2.1"), Addresses.of("2001:db8::1"));
  }

  @Test
  void aliasesAreFollowedWithinAndAcrossZones() {
    assertThat(recursor.lookup(Names.of("alias.r.xa"), Type.A).owner()).isEqualTo(WWW);
    Lookup away = recursor.lookup(Names.of("away.r.xa"), Type.A);
    assertThat(away.records(ARecord.class)).hasSize(1);
    assertThat(away.aliases()).containsExactly(Names.of("away.r.xa"));
    assertThat(outcome("www.old.r.xa", Type.A)).isEqualTo(Outcome.FOUND);
  }

  @Test
  void anAliasIsFoundAsItselfWhenAskedFor() {
    assertThat(recursor.lookup(Names.of("alias.r.xa"), Type.CNAME).owner())
        .isEqualTo(Names.of("alias.r.xa"));
  }

  @Test
  void denialsAreToldApart() {
    assertThat(outcome("nodata.r.xa", Type.A)).isEqualTo(Outcome.NO_DATA);
    assertThat(outcome("nosuch.r.xa", Type.A)).isEqualTo(Outcome.NO_SUCH_NAME);
    assertThat(outcome("nosuch", Type.A)).isEqualTo(Outcome.NO_SUCH_NAME);
    assertThat(outcome("www.dead.xa", Type.A)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void circlesOfAliasesFail() {
    assertThat(outcome("loop1.r.xa", Type.A)).isEqualTo(Outcome.FAILED);
    assertThat(outcome("outloop.r.xa", Type.A)).isEqualTo(Outcome.FAILED);
    assertThat(outcome("c1.r.xa", Type.A)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void twoAliasesOfOneNameFail() {
    assertThat(outcome("twice.r.xa", Type.A)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void zonesWhoseServersNeedEachOtherFailSoon() {
    assertThat(outcome("www.circle1.xa", Type.A)).isEqualTo(Outcome.FAILED);
    assertThat(network.sent()).isLessThan(100);
  }

  @Test
  void theParentIsAskedForDs() {
    assertThat(recursor.lookup(Names.of("r.xa"), Type.DS).records(DSRecord.class)).isNotEmpty();
  }

  @Test
  void aSecondLookUpAsksNobody() {
    recursor.lookup(WWW, Type.A);
    long before = network.sent();
    recursor.lookup(WWW, Type.A);

    assertThat(network.sent()).isEqualTo(before);
  }

  @Test
  void whatAnUndelegatedTestGivesStandsInForTheDelegation() {
    NameServers given =
        NameServers.of(
            Map.of(
                Names.of("ns1.new.xa"),
                List.of(Addresses.of("127.81.0.2")),
                Names.of("ns.elsewhere"),
                List.of(Addresses.of("127.81.0.9"))));
    Recursor overlaid = recursor(network, new Overlay(Names.of("r.xa"), given));

    assertThat(overlaid.lookup(WWW, Type.A).isFound()).isTrue();
    assertThat(overlaid.addressesOf(Names.of("ns.elsewhere")))
        .containsExactly(Addresses.of("127.81.0.9"));
  }
}
