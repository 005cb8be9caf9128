package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.SignedChild.APEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.ZoneKey;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Type;

class KeyScenariosTest {

  private static final DNSKEYRecord ELLIPTIC =
      ZoneKey.generate(APEX, DNSSEC.Algorithm.ECDSAP256SHA256, true).record();

  @TempDir Path directory;

  static Stream<OfflineScenario> withoutList() {
    return Stream.of(
        scenario("a sound RSA key and an elliptic one", WeakKeys.sound(), ELLIPTIC)
            .finds("DS19_BLOCKLIST_NOT_FOUND", "DS19_KEY_OK"),
        scenario("primes that are close to each other", WeakKeys.closePrimes())
            .finds("DS19_BLOCKLIST_NOT_FOUND", "DS19_BADKEY_FERMAT"),
        scenario("a modulus with a run of zeros", WeakKeys.patterned())
            .finds("DS19_BLOCKLIST_NOT_FOUND", "DS19_BADKEY_PATTERN"),
        scenario("a modulus with the mark of ROCA", WeakKeys.roca())
            .finds("DS19_BLOCKLIST_NOT_FOUND", "DS19_BADKEY_ROCA"),
        scenario("a small factor", WeakKeys.smallFactor())
            .finds("DS19_BLOCKLIST_NOT_FOUND", "DS19_BADKEY_SMALL_FACTORS"),
        scenario("a small private exponent", WeakKeys.smallPrivateExponent())
            .finds("DS19_BLOCKLIST_NOT_FOUND", "DS19_BADKEY_SMALL_D"),
        scenario("exponent 1", WeakKeys.exponentOne())
            .finds("DS19_BLOCKLIST_NOT_FOUND", "DS19_BADKEY_RSA_INVALID"),
        scenario("an exponent above the modulus", WeakKeys.exponentAboveModulus())
            .finds("DS19_BLOCKLIST_NOT_FOUND", "DS19_BADKEY_RSA_INVALID"),
        scenario("keys that cannot be read", unreadable()).finds("DS19_BLOCKLIST_NOT_FOUND"),
        scenario("a weak key next to a sound one", WeakKeys.smallFactor(), WeakKeys.sound())
            .finds("DS19_BLOCKLIST_NOT_FOUND", "DS19_BADKEY_SMALL_FACTORS", "DS19_KEY_OK"),
        scenario("no keys").finds("DS19_NO_DNSKEY"),
        OfflineScenario.of("no answer")
            .in(Pair.childWithBoth(Faults.refused().forTypes(Type.DNSKEY)))
            .finds("DS19_NO_RESPONSE"),
        scenario("IPv6 is off", ELLIPTIC)
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("DS19_BLOCKLIST_NOT_FOUND", "DS19_KEY_OK", "IPV6_DISABLED"));
  }

  @ParameterizedTest
  @MethodSource("withoutList")
  void dnssec19(OfflineScenario scenario) {
    scenario.check(new Dnssec19(new KeyBlocklist(List.of())));
  }

  @Test
  void keysOnTheListAreFound() throws IOException {
    DNSKEYRecord compromised =
        ZoneKey.generate(APEX, DNSSEC.Algorithm.ECDSAP256SHA256, false).record();
    byte[] x = Arrays.copyOf(compromised.getKey(), 32);
    write(x, WeakKeys.magnitude(KeyNumber.of(WeakKeys.closePrimes()).orElseThrow()));

    scenario("on the list", compromised)
        .finds("DS19_BADKEY_BLOCKLIST")
        .check(new Dnssec19(installed()));
    scenario("on the list and weak", WeakKeys.closePrimes())
        .finds("DS19_BADKEY_BLOCKLIST", "DS19_BADKEY_FERMAT")
        .check(new Dnssec19(installed()));
    scenario("not on the list", WeakKeys.sound())
        .finds("DS19_KEY_OK")
        .check(new Dnssec19(installed()));
    assertThat(scenario("on the list", compromised).findings(new Dnssec19(installed())))
        .extracting(finding -> finding.args().get("blocklist_name"))
        .containsExactly("debianssl");
  }

  @Test
  void aListWithoutItsNamesIsNoList() throws IOException {
    write(new byte[] {1});
    Files.writeString(directory.resolve("badkeysdata.json"), "no JSON");

    scenario("a damaged list", WeakKeys.sound())
        .finds("DS19_BLOCKLIST_NOT_FOUND", "DS19_KEY_OK")
        .check(new Dnssec19(installed()));
  }

  @Test
  void aKeyIsReportedOnceWithAllServers() {
    List<Finding> findings =
        scenario("exponent 1", WeakKeys.exponentOne())
            .findings(new Dnssec19(new KeyBlocklist(List.of())));

    assertThat(findings)
        .filteredOn(finding -> finding.tag().name().equals("DS19_BADKEY_RSA_INVALID"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.args()).containsEntry("subtest", "invalid_e");
              assertThat(finding.args())
                  .containsEntry(
                      "ns_list",
                      "ns1.child.xa/192.0.2.1;ns1.child.xa/2001:db8::1;"
                          + "ns2.child.xa/198.51.100.2;ns2.child.xa/2001:db8:2::2");
            });
  }

  private static OfflineScenario scenario(String name, DNSKEYRecord... keys) {
    ZoneSetup zone = Pair.child();
    for (DNSKEYRecord key : keys) {
      zone.edit(builder -> builder.add(key));
    }
    return OfflineScenario.of(name).in(zone);
  }

  private static DNSKEYRecord[] unreadable() {
    return new DNSKEYRecord[] {
      WeakKeys.of(DNSSEC.Algorithm.RSASHA256, new byte[0]),
      WeakKeys.of(DNSSEC.Algorithm.RSASHA256, new byte[] {0}),
      WeakKeys.of(DNSSEC.Algorithm.RSASHA256, new byte[] {0, 1}),
      WeakKeys.of(DNSSEC.Algorithm.RSASHA1, new byte[] {3, 1, 0, 1}),
      WeakKeys.of(DNSSEC.Algorithm.RSASHA512, new byte[] {1, 3, 0}),
      WeakKeys.of(DNSSEC.Algorithm.DSA, new byte[] {9, 9, 9}),
      WeakKeys.of(DNSSEC.Algorithm.DSA_NSEC3_SHA1, new byte[0]),
      WeakKeys.of(DNSSEC.Algorithm.ECDSAP384SHA384, new byte[95]),
      WeakKeys.of(DNSSEC.Algorithm.ED25519, new byte[31]),
      WeakKeys.of(DNSSEC.Algorithm.ED448, new byte[58]),
      WeakKeys.of(200, new byte[64]),
      WeakKeys.oversized()
    };
  }

  private KeyBlocklist installed() {
    return new KeyBlocklist(List.of(directory.resolve("elsewhere"), directory));
  }

  private void write(byte[]... numbers) throws IOException {
    TreeSet<byte[]> entries = new TreeSet<>(Arrays::compareUnsigned);
    for (int i = 0; i < 50; i++) {
      entries.add(hash(new byte[] {(byte) i}));
    }
    for (byte[] number : numbers) {
      entries.add(hash(number));
    }
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      data.writeBytes(entry);
      data.write(7);
    }
    Files.write(directory.resolve("blocklist.dat"), data.toByteArray());
    Files.writeString(
        directory.resolve("badkeysdata.json"),
        "{\"blocklists\": [{\"id\": 7, \"name\": \"debianssl\"}]}");
  }

  private static byte[] hash(byte[] number) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(number), 15);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
