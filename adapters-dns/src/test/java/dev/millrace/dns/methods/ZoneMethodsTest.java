package dev.millrace.dns.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.methods.ParentSighting.Kind;
import dev.millrace.dns.network.Parallel;
import dev.millrace.dns.network.QueryBounds;
import dev.millrace.dns.network.RunNetwork;
import dev.millrace.dns.network.Slots;
import dev.millrace.dns.network.Transport;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.recursion.Overlay;
import dev.millrace.dns.recursion.Recursor;
import dev.millrace.dns.recursion.RootHints;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.ZoneSetup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xbill.DNS.Type;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZoneMethodsTest {

  private final Parallel parallel = new Parallel();
  private Sandbox sandbox;

  @BeforeAll
  void start() {
    sandbox =
        Sandbox.builder(TestWorld.NOW)
            .zone(
                ZoneSetup.of("plain.xa")
                    .server("ns1.plain.xa", "127.82.0.1")
                    .server("ns2.plain.xa", "127.82.0.2")
                    .records("alias CNAME ns1\nsub NS ns.sub\nns.sub A 127.82.0.9"))
            .zone(
                ZoneSetup.of("hosted.xa")
                    .server("ns1.plain.xa", "127.82.0.1")
                    .server("ns.hosted.xa", "127.82.0.3"))
            .zone(
                ZoneSetup.of("differs.xa")
                    .server("ns1.differs.xa", "127.82.0.4")
                    .server("ns2.differs.xa", "127.82.0.5")
                    .parentServers("ns1.differs.xa")
                    .childServers("ns1.differs.xa", "ns2.differs.xa", "ns1.plain.xa")
                    .glue("ns1.differs.xa", "127.82.0.4", "127.82.0.44"))
            .zone(ZoneSetup.of("mid.xa").server("ns.mid.xa", "127.82.0.6"))
            .zone(ZoneSetup.of("low.mid.xa").server("ns.mid.xa", "127.82.0.6"))
            .zone(ZoneSetup.of("a.empty.xa").server("ns.a.empty.xa", "127.82.0.7"))
            .zone(
                ZoneSetup.of("dead.xa")
                    .server("ns1.dead.xa", "127.82.0.8", Faults.refused())
                    .glue("ns1.dead.xa"))
            .zone(ZoneSetup.of("child.deaf.xa").server("ns.child.deaf.xa", "127.82.0.11"))
            .zone(ZoneSetup.of("deaf.xa").server("ns.deaf.xa", "127.82.0.10", Faults.servfail()))
            .start();
  }

  @AfterAll
  void stop() {
    parallel.close();
    sandbox.close();
  }

  private ZoneMethods methods(String zone) {
    return methods(zone, NameServers.NONE);
  }

  private ZoneMethods methods(String zone, NameServers given) {
    NameServers root = RootHints.parse(sandbox.hintsText());
    RunNetwork network =
        new RunNetwork(
            new Transport(sandbox.port()),
            new Slots(QueryBounds.DEFAULT),
            TestWorld.profile(),
            QueryBounds.DEFAULT);
    Subject subject = new Subject(Names.of(zone), given, List.of(), root, Instant.EPOCH);
    Recursor recursor = new Recursor(network, root, new Overlay(subject.zone(), given));
    return new ZoneMethods(subject, new Reach(network, network, recursor, parallel));
  }

  private static String pairs(NameServers servers) {
    return servers.isUndefined() ? "undefined" : servers.pairs().toString();
  }

  @Test
  void aPlainZoneHasItsParentsDelegationAndItsOwnServers() {
    ZoneMethods methods = methods("plain.xa");

    assertThat(pairs(methods.parentServers()))
        .isEqualTo("[ns1.nic.xa/127.2.1.53, ns2.nic.xa/127.2.2.53]");
    assertThat(pairs(methods.delegationServers()))
        .isEqualTo("[ns1.plain.xa/127.82.0.1, ns2.plain.xa/127.82.0.2]");
    assertThat(methods.zoneServers()).isEqualTo(methods.delegationServers());
    assertThat(methods.parentSightings().parentZone()).contains(Names.of("xa"));
  }

  @Test
  void addressesOfServersElsewhereAreLookedUp() {
    ZoneMethods methods = methods("hosted.xa");

    assertThat(pairs(methods.delegation())).isEqualTo("[ns.hosted.xa/127.82.0.3]");
    assertThat(methods.delegation().namesWithoutAddress())
        .containsExactly(Names.of("ns1.plain.xa"));
    assertThat(pairs(methods.delegationServers()))
        .isEqualTo("[ns.hosted.xa/127.82.0.3, ns1.plain.xa/127.82.0.1]");
  }

  @Test
  void parentAndZoneMayDiffer() {
    ZoneMethods methods = methods("differs.xa");

    assertThat(pairs(methods.delegationServers()))
        .isEqualTo("[ns1.differs.xa/127.82.0.4, ns1.differs.xa/127.82.0.44]");
    assertThat(pairs(methods.zoneServers()))
        .isEqualTo(
            "[ns1.differs.xa/127.82.0.4, ns2.differs.xa/127.82.0.5, ns1.plain.xa/127.82.0.1]");
  }

  @Test
  void aServerOfBothParentAndZoneAnswersForTheDelegation() {
    ZoneMethods methods = methods("low.mid.xa");

    assertThat(methods.parentSightings().sightings())
        .extracting(ParentSighting::kind)
        .containsOnly(Kind.SOA_ANSWER);
    assertThat(methods.parentSightings().parentZone()).contains(Names.of("mid.xa"));
    assertThat(pairs(methods.parentServers())).isEqualTo("[ns.mid.xa/127.82.0.6]");
    assertThat(pairs(methods.delegationServers())).isEqualTo("[ns.mid.xa/127.82.0.6]");
  }

  @Test
  void anEmptyNameBetweenParentAndZoneIsSkipped() {
    ZoneMethods methods = methods("a.empty.xa");

    assertThat(methods.parentSightings().parentZone()).contains(Names.of("xa"));
    assertThat(pairs(methods.delegationServers())).isEqualTo("[ns.a.empty.xa/127.82.0.7]");
  }

  @Test
  void aNameThatIsNoZoneHasAParentButNoParentServers() {
    assertThat(methods("nosuch.xa").parentServers().isUndefined()).isTrue();
    assertThat(methods("nosuch.xa").delegationServers().isUndefined()).isTrue();
    assertThat(methods("nosuch.xa").zoneServers().isUndefined()).isTrue();
    assertThat(methods("nosuch.xa").isDelegatedAnywhere()).isFalse();
    assertThat(kinds("nosuch.xa")).containsOnly(Kind.NXDOMAIN);
    assertThat(kinds("alias.plain.xa")).containsOnly(Kind.CNAME);
    assertThat(kinds("ns1.plain.xa")).containsOnly(Kind.NODATA);
    assertThat(kinds("sub.plain.xa")).containsOnly(Kind.DELEGATION);
  }

  private List<Kind> kinds(String zone) {
    return methods(zone).parentSightings().sightings().stream().map(ParentSighting::kind).toList();
  }

  @Test
  void aParentWhoseServersFailIsReportedOnTheWay() {
    ParentSightings sightings = methods("child.deaf.xa").parentSightings();

    assertThat(sightings.sightings()).isEmpty();
    assertThat(sightings.errors())
        .extracting(ParentSightings.Unexpected::queryName, ParentSightings.Unexpected::type)
        .contains(org.assertj.core.api.Assertions.tuple(Names.of("deaf.xa"), Type.SOA));
  }

  @Test
  void aZoneWithoutWorkingServersHasNoServersOfItsOwn() {
    ZoneMethods methods = methods("dead.xa");

    assertThat(methods.delegationServers().names()).containsExactly(Names.of("ns1.dead.xa"));
    assertThat(methods.zoneServers()).isEqualTo(NameServers.NONE);
  }

  @Test
  void theRootHasNoParentAndIsServedAsTheHintsSay() {
    ZoneMethods methods = methods(".");

    assertThat(methods.parentServers()).isEqualTo(NameServers.NONE);
    assertThat(pairs(methods.delegationServers()))
        .isEqualTo("[a.root/127.1.1.53, b.root/127.1.2.53]");
    assertThat(methods.zoneServers()).isEqualTo(methods.delegationServers());
  }

  @Test
  void whatIsGivenStandsInForTheDelegation() {
    NameServers given =
        NameServers.of(
            Map.of(
                Names.of("ns1.differs.xa"),
                List.of(Addresses.of("127.82.0.4")),
                Names.of("ns1.plain.xa"),
                List.of(Addresses.of("127.82.0.99")),
                Names.of("ns2.plain.xa"),
                List.of(),
                Names.of("ns9.differs.xa"),
                List.of()));
    ZoneMethods methods = methods("differs.xa", given);

    assertThat(methods.parentServers()).isEqualTo(NameServers.NONE);
    assertThat(pairs(methods.delegationServers()))
        .isEqualTo(
            "[ns1.differs.xa/127.82.0.4, ns1.plain.xa/127.82.0.99, ns2.plain.xa/127.82.0.2]");
    assertThat(methods.delegationServers().namesWithoutAddress())
        .containsExactly(Names.of("ns9.differs.xa"));
    assertThat(methods.zoneServers().addressesOf(Names.of("ns1.plain.xa")))
        .containsExactly(Addresses.of("127.82.0.99"));
  }
}
