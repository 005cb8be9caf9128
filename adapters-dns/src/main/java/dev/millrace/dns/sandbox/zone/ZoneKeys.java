package dev.millrace.dns.sandbox.zone;

import java.util.List;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Name;

/**
 * The keys of a zone.
 *
 * @param keySigning signs the DNSKEY set and is what the parent's DS points at
 * @param zoneSigning signs everything else
 */
public record ZoneKeys(List<ZoneKey> keySigning, List<ZoneKey> zoneSigning) {

  public ZoneKeys {
    keySigning = List.copyOf(keySigning);
    zoneSigning = List.copyOf(zoneSigning);
  }

  /** One key of each role, ECDSA P-256 (algorithm 13). */
  public static ZoneKeys generate(Name origin) {
    return generate(origin, DNSSEC.Algorithm.ECDSAP256SHA256);
  }

  /** One key of each role. */
  public static ZoneKeys generate(Name origin, int algorithm) {
    return new ZoneKeys(
        List.of(ZoneKey.generate(origin, algorithm, true)),
        List.of(ZoneKey.generate(origin, algorithm, false)));
  }
}
