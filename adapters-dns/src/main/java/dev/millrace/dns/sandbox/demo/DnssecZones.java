package dev.millrace.dns.sandbox.demo;

import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.Chain;
import dev.millrace.dns.sandbox.zone.ZoneKey;
import java.time.Duration;
import java.util.List;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Type;

/** Zones with broken or unwise DNSSEC. */
final class DnssecZones {
  private static final Duration MONTH = Duration.ofDays(30);

  private DnssecZones() {}

  static List<ZoneSetup> all() {
    return List.of(
        expired(),
        bogus(),
        dsWithoutKey(),
        wrongDs(),
        noDs(),
        oldDigest(),
        heavyNsec3(),
        noDenial());
  }

  private static ZoneSetup expired() {
    return Pairs.zone("expired", 40)
        .describedAs("All signatures have expired.")
        .signed(
            how ->
                how.during(
                    how.inception().minus(MONTH.multipliedBy(2)), how.inception().minus(MONTH)));
  }

  private static ZoneSetup bogus() {
    return Pairs.zone("bogus", 41)
        .describedAs("The signatures over SOA and DNSKEY do not verify.")
        .signed(how -> how.tampering(Type.SOA, Type.DNSKEY));
  }

  private static ZoneSetup dsWithoutKey() {
    return Pairs.zone("dsonly", 42)
        .describedAs("The parent has a DS record, the zone is not signed.")
        .delegationSigners(
            keys -> List.of(keys.keySigning().getFirst().delegationSigner(DNSSEC.Digest.SHA256)));
  }

  private static ZoneSetup wrongDs() {
    return Pairs.zone("wrongds", 43)
        .describedAs("The DS record is of a key that the zone does not have.")
        .delegationSigners(
            keys -> {
              ZoneKey own = keys.keySigning().getFirst();
              ZoneKey other =
                  ZoneKey.generate(own.record().getName(), DNSSEC.Algorithm.ECDSAP256SHA256, true);
              return List.of(other.delegationSigner(DNSSEC.Digest.SHA256));
            })
        .signed();
  }

  private static ZoneSetup noDs() {
    return Pairs.zone("nods", 44)
        .describedAs("Signed, but the parent has no DS record.")
        .delegationSigners(keys -> List.of())
        .signed();
  }

  private static ZoneSetup oldDigest() {
    return Pairs.zone("sha1ds", 45)
        .describedAs("The DS record has a SHA-1 digest only.")
        .delegationSigners(
            keys -> List.of(keys.keySigning().getFirst().delegationSigner(DNSSEC.Digest.SHA1)))
        .signed();
  }

  private static ZoneSetup heavyNsec3() {
    return Pairs.zone("heavynsec3", 46)
        .describedAs("NSEC3 with 150 iterations, salt and opt-out, against RFC 9276.")
        .signed(how -> how.with(new Chain.Nsec3(150, "01020304", true)));
  }

  private static ZoneSetup noDenial() {
    return Pairs.zone("nodenial", 47)
        .describedAs("Signed without NSEC and NSEC3 records.")
        .signed(how -> how.with(new Chain.Missing()));
  }
}
