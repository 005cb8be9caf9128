package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.List;
import org.xbill.DNS.CDSRecord;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Type;

/**
 * Dnssec16: CDS records point at keys of the zone that sign, and are signed themselves.
 *
 * <p>Source: Zonemaster, DNSSEC-TP/dnssec16.
 */
public final class Dnssec16 implements TestCase {

  private static final SignerSet.SignatureTags SIGNATURES =
      new SignerSet.SignatureTags(
          Dnssec16Tags.CDS_UNSIGNED,
          Dnssec16Tags.CDS_SIGNED_BY_UNKNOWN_DNSKEY,
          Dnssec16Tags.CDS_INVALID_RRSIG);

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec16Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Sightings<InetAddress> sightings = new Sightings<>();
    SignerSet.ofAll(zone, Type.CDS, CDSRecord.class, findings)
        .forEach((server, shown) -> check(server, shown, Verifier.of(zone), sightings));
    sightings.report(tags(), findings);
  }

  private static void check(
      InetAddress server,
      SignerSet<CDSRecord> shown,
      Verifier verifier,
      Sightings<InetAddress> sightings) {
    List<CDSRecord> set = shown.set().records();
    if (set.stream().anyMatch(SignerRecords::isRemoval)) {
      sightings.add(
          server, set.size() > 1 ? Dnssec16Tags.MIXED_DELETE_CDS : Dnssec16Tags.DELETE_CDS);
    }
    if (!shown.keys().isPresent()) {
      sightings.add(server, Dnssec16Tags.CDS_WITHOUT_DNSKEY);
      return;
    }
    set.stream()
        .filter(cds -> !SignerRecords.isRemoval(cds))
        .forEach(cds -> checkTarget(server, cds, shown, sightings));
    shown.checkSignatures(server, verifier, SIGNATURES, sightings);
  }

  private static void checkTarget(
      InetAddress server,
      CDSRecord cds,
      SignerSet<CDSRecord> shown,
      Sightings<InetAddress> sightings) {
    int tag = cds.getFootprint();
    List<DNSKEYRecord> tagged = shown.keysTagged(tag);
    if (tagged.isEmpty()) {
      sightings.add(server, Dnssec16Tags.CDS_MATCHES_NO_DNSKEY, tag);
      return;
    }
    DNSKEYRecord target =
        tagged.stream()
            .filter(key -> DigestAlgorithm.matches(cds, key))
            .findFirst()
            .orElse(tagged.getFirst());
    if (!SignerRecords.isZoneKey(target)) {
      sightings.add(server, Dnssec16Tags.CDS_MATCHES_NON_ZONE_DNSKEY, tag);
      return;
    }
    if (!shown.areKeysSignedBy(tag)) {
      sightings.add(server, Dnssec16Tags.DNSKEY_NOT_SIGNED_BY_CDS, tag);
    }
    if (!shown.isSignedBy(tag)) {
      sightings.add(server, Dnssec16Tags.CDS_NOT_SIGNED_BY_CDS, tag);
    }
    if (!SignerRecords.isEntryPoint(target)) {
      sightings.add(server, Dnssec16Tags.CDS_MATCHES_NON_SEP_DNSKEY, tag);
    }
  }
}
