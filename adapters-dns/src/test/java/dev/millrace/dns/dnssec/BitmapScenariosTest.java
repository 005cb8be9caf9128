package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.SignedChild.APEX;
import static dev.millrace.dns.dnssec.SignedChild.NSEC;
import static dev.millrace.dns.dnssec.SignedChild.NSEC3;
import static dev.millrace.dns.dnssec.SignedChild.changed;
import static dev.millrace.dns.dnssec.SignedChild.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.Chain;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Type;

class BitmapScenariosTest {

  private static final String CONTENT =
      "@ A 192.0.2.10\n@ AAAA 2001:db8::10\n@ MX 10 ns1\n@ TXT text\n";

  static Stream<OfflineScenario> bitmaps() {
    return Stream.of(
        scenario("NSEC lists all").in(zone(NSEC)).finds("DS20_BITMAP_OK"),
        scenario("NSEC3 lists all").in(zone(NSEC3)).finds("DS20_BITMAP_OK"),
        scenario("a type is listed that is not there")
            .in(signed(Pair.childWithBoth(nsecListing(Type.NS, Type.A, Type.TXT)), NSEC))
            .finds("DS20_BITMAP_OK"),
        scenario("NSEC lists too little")
            .in(zone(NSEC, nsecListing(Type.NS, Type.MX)))
            .finds("DS20_NSEC_BITMAP_MISMATCHES_RRTYPE"),
        scenario("NSEC3 lists too little")
            .in(zone(NSEC3, nsec3Listing(Type.NS, Type.MX)))
            .finds("DS20_NSEC3_BITMAP_MISMATCHES_RRTYPE"),
        scenario("only the proof of an NSEC zone shows")
            .in(zone(NSEC, nsecListing(Type.NS, Type.MX), Faults.noData(APEX).forTypes(Type.NSEC)))
            .finds("DS20_NSEC_BITMAP_MISMATCHES_RRTYPE"),
        scenario("an NSEC3 record of another name")
            .in(zone(NSEC3, changed(Type.NSEC3, SignedChild::underAnotherName)))
            .finds("DS20_NO_BITMAP"),
        scenario("neither NSEC nor NSEC3").in(zone(new Chain.Missing())).finds("DS20_NO_BITMAP"),
        scenario("not signed").in(Pair.child().records(CONTENT)).finds("DS20_NO_DNSSEC"),
        scenario("no keys on one server")
            .in(
                signed(Pair.childWithFirst(Faults.noData(APEX).forTypes(Type.DNSKEY)), NSEC)
                    .records(CONTENT))
            .finds("DS20_BITMAP_OK"),
        scenario("types that the server refuses are not missed")
            .in(
                zone(
                    NSEC,
                    nsecListing(Type.NS, Type.MX),
                    Faults.refused().forTypes(Type.A, Type.AAAA, Type.TXT)))
            .finds("DS20_BITMAP_OK"),
        scenario("IPv6 is off")
            .in(zone(NSEC))
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("DS20_BITMAP_OK", "IPV6_DISABLED"));
  }

  @ParameterizedTest
  @MethodSource("bitmaps")
  void dnssec20(OfflineScenario scenario) {
    scenario.check(new Dnssec20());
  }

  @Test
  void eachTypeThatIsNotListedIsNamed() {
    List<Finding> findings =
        scenario("NSEC lists too little")
            .in(zone(NSEC, nsecListing(Type.NS, Type.MX)))
            .findings(new Dnssec20());

    assertThat(findings)
        .extracting(finding -> finding.args().get("rrtype"))
        .containsExactly("A", "AAAA", "TXT");
  }

  private static ZoneSetup zone(Chain chain, Fault... faults) {
    return signed(Pair.childWithBoth(faults), chain).records(CONTENT);
  }

  private static Fault nsecListing(int... types) {
    return changed(
        Type.NSEC,
        nsec -> List.of(SignedChild.nsec(nsec.getFirst(), SignedChild.BELOW_APEX, types)));
  }

  private static Fault nsec3Listing(int... types) {
    return changed(
        Type.NSEC3,
        sound -> {
          NSEC3Record old = (NSEC3Record) sound.getFirst();
          return List.of(SignedChild.nsec3(old, old.getNext(), types));
        });
  }

  private static OfflineScenario scenario(String name) {
    return OfflineScenario.of(name);
  }
}
