package dev.millrace.dns.dnssec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Scenarios of Zonemaster's test-zones document for DNSSEC01, and our own. */
class DigestScenariosTest {
  private static final String MISSING = "DS01_DS_ALGO_2_MISSING";
  private static final Fault[] SOUND = {};

  static Stream<OfflineScenario> algorithms() {
    return Stream.of(
        algorithm("ALGO-DEPRECATED-1", 1).finds("DS01_DS_ALGO_DEPRECATED", MISSING),
        algorithm("ALGO-DEPRECATED-3", 3).finds("DS01_DS_ALGO_DEPRECATED", MISSING),
        algorithm("ALGO-NOT-DS-0", 0).finds("DS01_DS_ALGO_NOT_DS", MISSING),
        algorithm("ALGO-OK-2", 2).finds("DS01_DS_ALGO_OK"),
        algorithm("ALGO-OK-4", 4).finds("DS01_DS_ALGO_OK", MISSING),
        algorithm("ALGO-OK-5", 5).finds("DS01_DS_ALGO_OK", MISSING),
        algorithm("ALGO-OK-6", 6).finds("DS01_DS_ALGO_OK", MISSING),
        algorithm("ALGO-PRIVATE-253", 253).finds("DS01_DS_ALGO_PRIVATE", MISSING),
        algorithm("ALGO-PRIVATE-254", 254).finds("DS01_DS_ALGO_PRIVATE", MISSING),
        algorithm("ALGO-RESERVED-128", 128).finds("DS01_DS_ALGO_RESERVED", MISSING),
        algorithm("ALGO-RESERVED-188", 188).finds("DS01_DS_ALGO_RESERVED", MISSING),
        algorithm("ALGO-RESERVED-252", 252).finds("DS01_DS_ALGO_RESERVED", MISSING),
        algorithm("ALGO-UNASSIGNED-7", 7).finds("DS01_DS_ALGO_UNASSIGNED", MISSING),
        algorithm("ALGO-UNASSIGNED-67", 67).finds("DS01_DS_ALGO_UNASSIGNED", MISSING),
        algorithm("ALGO-UNASSIGNED-127", 127).finds("DS01_DS_ALGO_UNASSIGNED", MISSING),
        algorithm("an unassigned number after the reserved ones", 255)
            .finds("DS01_DS_ALGO_UNASSIGNED", MISSING),
        algorithm("MIXED-ALGO-1", 1, 2, 253)
            .finds("DS01_DS_ALGO_DEPRECATED", "DS01_DS_ALGO_PRIVATE", "DS01_DS_ALGO_OK"),
        OfflineScenario.of("two keys, one without SHA-256")
            .in(Pair.child().delegationSigners(keys -> List.of(ds(1, 2), ds(2, 4))))
            .finds("DS01_DS_ALGO_OK", MISSING));
  }

  static Stream<OfflineScenario> parents() {
    return Stream.of(
        sharedAddress().finds("DS01_DS_ALGO_OK"),
        OfflineScenario.of("SHARED-IP-2")
            .in(
                ZoneSetup.of("parent.xa")
                    .server("ns1.parent.xa", "203.0.113.1")
                    .server("ns2.parent.xa", "203.0.113.2")
                    .server("dns1.parent.xa", "203.0.113.1")
                    .server("dns2.parent.xa", "203.0.113.2")
                    .parentServers("ns1.parent.xa", "ns2.parent.xa")
                    .childServers("dns1.parent.xa", "dns2.parent.xa"))
            .in(grandchild())
            .testing("child.parent.xa")
            .finds("DS01_DS_ALGO_OK"),
        below("NO-RESPONSE-1", faults(Faults.silent()), faults(Faults.silent()))
            .finds("DS01_NO_RESPONSE"),
        below(
                "NO-VALID-RESPONSE-1",
                faults(Faults.responds(Rcode.SERVFAIL)),
                faults(Faults.responds(Rcode.REFUSED)))
            .finds("DS01_NO_RESPONSE"),
        below("no EDNS", faults(Faults.ignoresEdns()), faults(Faults.notAuthoritative()))
            .finds("DS01_NO_RESPONSE"),
        below("PARENT-SERVER-NO-DS-1", faults(Faults.withholding(Type.DS)), SOUND)
            .finds("DS01_PARENT_SERVER_NO_DS", "DS01_DS_ALGO_OK"),
        below("one server is silent", faults(Faults.silent()), SOUND).finds("DS01_DS_ALGO_OK"),
        OfflineScenario.of("PARENT-ZONE-NO-DS-1").in(Pair.child()).finds("DS01_PARENT_ZONE_NO_DS"),
        OfflineScenario.of("IPv4 is off")
            .in(Pair.child().delegationSigners(keys -> List.of(ds(1, 2))))
            .under("{\"net\": {\"ipv4\": false}}"));
  }

  static Stream<OfflineScenario> given() {
    return Stream.of(
        undelegated("UNDEL-NO-UNDEL-DS-1").finds("DS01_UNDEL_N_NO_UNDEL_DS"),
        undelegated("UNDEL-WITH-UNDEL-DS-1").givenDs(List.of(ds(1, 2))).finds("DS01_DS_ALGO_OK"),
        undelegated("given with SHA-1 only")
            .givenDs(List.of(ds(1, 1)))
            .finds("DS01_DS_ALGO_DEPRECATED", MISSING),
        OfflineScenario.of("ROOT-NO-UNDEL-DS-1")
            .in(Pair.child())
            .testing(".")
            .finds("DS01_ROOT_N_NO_UNDEL_DS"),
        OfflineScenario.of("ROOT-WITH-UNDEL-DS-1")
            .in(Pair.child())
            .testing(".")
            .givenDs(List.of(ds(1, 2)))
            .finds("DS01_DS_ALGO_OK"));
  }

  @ParameterizedTest
  @MethodSource({"algorithms", "parents", "given"})
  void dnssec01(OfflineScenario scenario) {
    scenario.check(new Dnssec01());
  }

  @Test
  void everyNameOfASharedAddressIsListed() {
    assertThat(sharedAddress().findings(new Dnssec01()))
        .extracting(f -> f.args().get("ns_list"))
        .containsExactly("ns1a.parent.xa/203.0.113.1;ns1b.parent.xa/203.0.113.1");
  }

  @Test
  void recordsGivenWithTheTestComeFromNoServer() {
    assertThat(
            undelegated("given").givenDs(List.of(ds(1, 2))).findings(new Dnssec01()).stream()
                .map(Finding::args))
        .allSatisfy(args -> assertThat(args).containsEntry("ns_list", "-"));
  }

  private static OfflineScenario algorithm(String name, int... digests) {
    return OfflineScenario.of(name)
        .in(
            Pair.child()
                .delegationSigners(
                    keys -> Arrays.stream(digests).mapToObj(digest -> ds(4711, digest)).toList()));
  }

  private static OfflineScenario sharedAddress() {
    return OfflineScenario.of("SHARED-IP-1")
        .in(
            ZoneSetup.of("parent.xa")
                .server("ns1a.parent.xa", "203.0.113.1")
                .server("ns1b.parent.xa", "203.0.113.1"))
        .in(grandchild())
        .testing("child.parent.xa");
  }

  /** A zone below a parent zone whose servers have faults when asked for DS records. */
  private static OfflineScenario below(String name, Fault[] first, Fault[] second) {
    return OfflineScenario.of(name)
        .in(
            ZoneSetup.of("parent.xa")
                .server("ns1.parent.xa", "203.0.113.1", first)
                .server("ns2.parent.xa", "203.0.113.2", second))
        .in(grandchild())
        .testing("child.parent.xa");
  }

  private static Fault[] faults(Fault fault) {
    return new Fault[] {fault.forTypes(Type.DS)};
  }

  private static ZoneSetup grandchild() {
    return Pair.served("child.parent.xa", "ns1.child.parent.xa", "ns2.child.parent.xa")
        .delegationSigners(keys -> List.of(ds("child.parent.xa", 1, 2)));
  }

  private static OfflineScenario undelegated(String name) {
    return OfflineScenario.of(name)
        .in(Pair.child().undelegated())
        .given("ns1.child.xa/" + Pair.FOUR_1, "ns2.child.xa/" + Pair.FOUR_2);
  }

  private static DSRecord ds(int tag, int digest) {
    return ds("child.xa", tag, digest);
  }

  private static DSRecord ds(String zone, int tag, int digest) {
    byte[] octets = new byte[Math.max(DNSSEC.Digest.algLength(digest), 1)];
    return new DSRecord(Names.of(zone), DClass.IN, 3600, tag, 13, digest, octets);
  }
}
