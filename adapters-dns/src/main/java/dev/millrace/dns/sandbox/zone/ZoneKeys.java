package dev.millrace.dns.sandbox.zone;

import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Name;

/**
 * The keys of a zone.
 *
 * @param keySigning signs the DNSKEY set and is what the parent's DS points at
 * @param zoneSigning signs everything else
 * @param published the DNSKEY set
 */
public record ZoneKeys(
    List<ZoneKey> keySigning, List<ZoneKey> zoneSigning, List<DNSKEYRecord> published) {

  public ZoneKeys {
    keySigning = List.copyOf(keySigning);
    zoneSigning = List.copyOf(zoneSigning);
    published = List.copyOf(published);
  }

  /** Keys that are all published. */
  public ZoneKeys(List<ZoneKey> keySigning, List<ZoneKey> zoneSigning) {
    this(
        keySigning,
        zoneSigning,
        Stream.concat(keySigning.stream(), zoneSigning.stream())
            .map(ZoneKey::record)
            .distinct()
            .toList());
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

  /** The same keys sign, but this is the DNSKEY set: more of them, fewer, or others. */
  public ZoneKeys publishing(List<DNSKEYRecord> records) {
    return new ZoneKeys(keySigning, zoneSigning, records);
  }
}
