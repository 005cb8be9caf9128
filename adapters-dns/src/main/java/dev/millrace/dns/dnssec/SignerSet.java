package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The CDS or CDNSKEY set of one server, next to its keys.
 *
 * @param set at least one record
 * @param keys the DNSKEY set; without records if the server gives none
 */
record SignerSet<R extends Record>(SignedSet<R> set, SignedSet<DNSKEYRecord> keys) {

  /** Asks the zone's servers, each address once; those without such records are not here. */
  static <R extends Record> Map<InetAddress, SignerSet<R>> ofAll(
      ZoneUnderTest zone, int type, Class<R> records, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(
            zone.allServers().onePerAddress(), DnssecTags.COMMON, findings, type, Type.DNSKEY);
    Map<InetAddress, SignerSet<R>> sets = new LinkedHashMap<>();
    zone.inParallel(servers, server -> ask(zone, server, type, records))
        .forEach((server, set) -> set.ifPresent(s -> sets.put(server.address(), s)));
    return sets;
  }

  private static <R extends Record> Optional<SignerSet<R>> ask(
      ZoneUnderTest zone, ServerAddress server, int type, Class<R> records) {
    return SignedSet.authoritative(zone.ask(server, Apex.query(zone, type)), records)
        .map(
            set -> {
              Answer keys = zone.ask(server, Apex.keyQuery(zone));
              SignedSet<DNSKEYRecord> none = new SignedSet<>(List.of(), List.of());
              return new SignerSet<>(set, Apex.keys(keys).orElse(none));
            });
  }

  List<DNSKEYRecord> keysTagged(int keyTag) {
    return keys.records().stream().filter(key -> key.getFootprint() == keyTag).toList();
  }

  /** Whether a signature over the set has this key tag. */
  boolean isSignedBy(int keyTag) {
    return has(set.signatures(), keyTag);
  }

  /** Whether a signature over the DNSKEY set has this key tag. */
  boolean areKeysSignedBy(int keyTag) {
    return has(keys.signatures(), keyTag);
  }

  /** What is wrong with the signatures over the set. */
  void checkSignatures(
      InetAddress server, Verifier verifier, SignatureTags tags, Sightings<InetAddress> sightings) {
    if (!set.isSigned()) {
      sightings.add(server, tags.unsigned);
    }
    for (RRSIGRecord signature : set.signatures()) {
      if (keysTagged(signature.getFootprint()).isEmpty()) {
        sightings.add(server, tags.unknownKey, signature.getFootprint());
      } else if (!SignatureState.verifiesByAny(
          signature, set.records(), keys.records(), verifier)) {
        sightings.add(server, tags.invalid, signature.getFootprint());
      }
    }
  }

  private static boolean has(List<RRSIGRecord> signatures, int keyTag) {
    return signatures.stream().anyMatch(signature -> signature.getFootprint() == keyTag);
  }

  /** What the signatures are reported with. */
  record SignatureTags(
      Tag.Of1<Collection<InetAddress>> unsigned,
      Tag.Of2<Collection<InetAddress>, Integer> unknownKey,
      Tag.Of2<Collection<InetAddress>, Integer> invalid) {}
}
