package dev.millrace.dns.dnssec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.ZoneKey;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Scenarios about keys alone: those of Zonemaster's test-zones document for DNSSEC05, and ours. */
class AlgorithmScenariosTest {
  private static final Name APEX = Names.of("child.xa");
  private static final Fault[] SOUND = {};

  static Stream<OfflineScenario> algorithms() {
    return Stream.of(
        algorithms("ALGO-DEPRECATED-1", 1).finds("DS05_ALGO_DEPRECATED"),
        algorithms("ALGO-DEPRECATED-3", 3).finds("DS05_ALGO_DEPRECATED"),
        algorithms("ALGO-DEPRECATED-5", 5).finds("DS05_ALGO_DEPRECATED"),
        algorithms("ALGO-DEPRECATED-6", 6).finds("DS05_ALGO_DEPRECATED"),
        algorithms("ALGO-DEPRECATED-7", 7).finds("DS05_ALGO_DEPRECATED"),
        algorithms("ALGO-DEPRECATED-12", 12).finds("DS05_ALGO_DEPRECATED"),
        algorithms("ALGO-NOT-RECOMMENDED-10", 10).finds("DS05_ALGO_NOT_RECOMMENDED"),
        algorithms("ALGO-NOT-ZONE-SIGN-0", 0).finds("DS05_ALGO_NOT_ZONE_SIGN"),
        algorithms("ALGO-NOT-ZONE-SIGN-2", 2).finds("DS05_ALGO_NOT_ZONE_SIGN"),
        algorithms("ALGO-NOT-ZONE-SIGN-252", 252).finds("DS05_ALGO_NOT_ZONE_SIGN"),
        algorithms("ALGO-OK-8", 8).finds("DS05_ALGO_OK"),
        algorithms("ALGO-OK-13", 13).finds("DS05_ALGO_OK"),
        algorithms("ALGO-OK-14", 14).finds("DS05_ALGO_OK"),
        algorithms("ALGO-OK-15", 15).finds("DS05_ALGO_OK"),
        algorithms("ALGO-OK-16", 16).finds("DS05_ALGO_OK"),
        algorithms("ALGO-OK-17", 17).finds("DS05_ALGO_OK"),
        algorithms("ALGO-OK-23", 23).finds("DS05_ALGO_OK"),
        algorithms("ALGO-PRIVATE-253", 253).finds("DS05_ALGO_PRIVATE"),
        algorithms("ALGO-PRIVATE-254", 254).finds("DS05_ALGO_PRIVATE"),
        algorithms("ALGO-RESERVED-4", 4).finds("DS05_ALGO_RESERVED"),
        algorithms("ALGO-RESERVED-9", 9).finds("DS05_ALGO_RESERVED"),
        algorithms("ALGO-RESERVED-11", 11).finds("DS05_ALGO_RESERVED"),
        algorithms("ALGO-RESERVED-123", 123).finds("DS05_ALGO_RESERVED"),
        algorithms("ALGO-RESERVED-251", 251).finds("DS05_ALGO_RESERVED"),
        algorithms("ALGO-RESERVED-255", 255).finds("DS05_ALGO_RESERVED"),
        algorithms("ALGO-UNASSIGNED-20", 20).finds("DS05_ALGO_UNASSIGNED"),
        algorithms("ALGO-UNASSIGNED-122", 122).finds("DS05_ALGO_UNASSIGNED"),
        algorithms("MIXED-ALGO-1", 7, 10, 13)
            .finds("DS05_ALGO_DEPRECATED", "DS05_ALGO_NOT_RECOMMENDED", "DS05_ALGO_OK"));
  }

  static Stream<OfflineScenario> servers() {
    return Stream.of(
        faulty("NO-RESPONSE-1", faults(Faults.silent()), keyFaults(Faults.notAuthoritative()))
            .finds("DS05_NO_RESPONSE"),
        faulty("NO-RESPONSE-2", keyFaults(Faults.servfail()), keyFaults(Faults.refused()))
            .finds("DS05_NO_RESPONSE"),
        faulty("SERVER-NO-DNSSEC-1", faults(Faults.withholding(Type.DNSKEY)), SOUND)
            .finds("DS05_SERVER_NO_DNSSEC", "DS05_ALGO_OK"),
        sharedAddress().finds("DS05_ALGO_OK"),
        OfflineScenario.of("ZONE-NO-DNSSEC-1").in(Pair.child()).finds("DS05_ZONE_NO_DNSSEC"),
        OfflineScenario.of("IPv6 is off")
            .in(Pair.child().signed())
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("DS05_ALGO_OK", "IPV6_DISABLED"));
  }

  @ParameterizedTest
  @MethodSource({"algorithms", "servers"})
  void dnssec05(OfflineScenario scenario) {
    scenario.check(new Dnssec05());
  }

  @Test
  void everyNameOfASharedAddressIsListed() {
    assertThat(sharedAddress().findings(new Dnssec05()))
        .extracting(f -> f.args().get("ns_list"))
        .containsExactly("ns1a.child.xa/192.0.2.1;ns1b.child.xa/192.0.2.1");
  }

  static Stream<OfflineScenario> sizes() {
    return Stream.of(
        rsa("the least that is recommended", 8, 2048).finds("KEY_SIZE_OK"),
        rsa("the greatest size", 10, 4096).finds("KEY_SIZE_OK"),
        rsa("shorter than recommended", 8, 2047).finds("DNSKEY_SMALLER_THAN_REC"),
        rsa("the least size", 7, 512).finds("DNSKEY_SMALLER_THAN_REC"),
        rsa("too short", 5, 511).finds("DNSKEY_TOO_SMALL_FOR_ALGO"),
        rsa("too short for SHA-512", 10, 1023).finds("DNSKEY_TOO_SMALL_FOR_ALGO"),
        rsa("too long", 8, 4097).finds("DNSKEY_TOO_LARGE_FOR_ALGO"),
        rsa("several flaws", 8, 1024, 4104)
            .finds("DNSKEY_SMALLER_THAN_REC", "DNSKEY_TOO_LARGE_FOR_ALGO"),
        rsa("an algorithm that is not in the table", 1, 100).finds("KEY_SIZE_OK"),
        keys("no RSA", ZoneKey.generate(APEX, 13, true).record()).finds("KEY_SIZE_OK"),
        keys("an empty key", key(8)).finds("DNSKEY_TOO_SMALL_FOR_ALGO"),
        keys("an exponent and no modulus", key(8, 3, 1, 0, 1)).finds("DNSKEY_TOO_SMALL_FOR_ALGO"),
        keys("a long exponent that is cut off", key(8, 0, 255, 255, 1))
            .finds("DNSKEY_TOO_SMALL_FOR_ALGO"),
        OfflineScenario.of("no keys").in(Pair.child()),
        faulty("a silent server", faults(Faults.silent()), SOUND)
            .finds("NO_RESPONSE", "KEY_SIZE_OK"),
        faulty("a server without keys", keyFaults(Faults.refused()), SOUND)
            .finds("NO_RESPONSE_DNSKEY"));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void dnssec14(OfflineScenario scenario) {
    scenario.check(new Dnssec14());
  }

  @Test
  void aSizeIsReportedWithItsLimit() {
    assertThat(rsa("too long", 8, 4097).findings(new Dnssec14()).getFirst().args())
        .containsEntry("algo_num", "8")
        .containsEntry("keysize", "4097")
        .containsEntry("keysizemax", "4096");
  }

  private static OfflineScenario algorithms(String name, int... numbers) {
    ZoneSetup zone = Pair.child();
    for (int number : numbers) {
      zone.edit(z -> z.add(key(number, 1, 2, 3, 4, 5, 6, 7, 8)));
    }
    return OfflineScenario.of(name).in(zone);
  }

  private static OfflineScenario rsa(String name, int algorithm, int... sizes) {
    ZoneSetup zone = Pair.child();
    for (int bits : sizes) {
      zone.edit(z -> z.add(ZoneKey.published(APEX, 257, algorithm, rsaKey(bits))));
    }
    return OfflineScenario.of(name).in(zone);
  }

  /** An RSA key in the form of RFC 3110 with the exponent 65537. */
  private static byte[] rsaKey(int bits) {
    byte[] key = new byte[4 + (bits + 7) / 8];
    key[0] = 3;
    key[1] = 1;
    key[3] = 1;
    key[4] = (byte) (1 << ((bits + 7) % 8));
    return key;
  }

  private static OfflineScenario keys(String name, DNSKEYRecord key) {
    return OfflineScenario.of(name).in(Pair.child().edit(z -> z.add(key)));
  }

  private static DNSKEYRecord key(int algorithm, int... octets) {
    byte[] bytes = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      bytes[i] = (byte) octets[i];
    }
    return ZoneKey.published(APEX, 257, algorithm, bytes);
  }

  private static OfflineScenario faulty(String name, Fault[] first, Fault[] second) {
    return OfflineScenario.of(name).in(Pair.child(first, second).signed());
  }

  private static OfflineScenario sharedAddress() {
    return OfflineScenario.of("SHARED-IP-1")
        .in(
            ZoneSetup.of("child.xa")
                .server("ns1a.child.xa", Pair.FOUR_1)
                .server("ns1b.child.xa", Pair.FOUR_1)
                .edit(z -> z.add(key(13, 1, 2, 3, 4))));
  }

  private static Fault[] faults(Fault fault) {
    return new Fault[] {fault};
  }

  private static Fault[] keyFaults(Fault fault) {
    return new Fault[] {fault.forTypes(Type.DNSKEY)};
  }
}
