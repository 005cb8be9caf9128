package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.List;
import org.xbill.DNS.CDNSKEYRecord;
import org.xbill.DNS.Type;

/**
 * Dnssec17: CDNSKEY records are keys of the zone that sign, and are signed themselves.
 *
 * <p>Source: Zonemaster, DNSSEC-TP/dnssec17.
 */
public final class Dnssec17 implements TestCase {

  private static final SignerSet.SignatureTags SIGNATURES =
      new SignerSet.SignatureTags(
          Dnssec17Tags.CDNSKEY_UNSIGNED,
          Dnssec17Tags.CDNSKEY_SIGNED_BY_UNKNOWN_DNSKEY,
          Dnssec17Tags.CDNSKEY_INVALID_RRSIG);

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec17Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Sightings<InetAddress> sightings = new Sightings<>();
    SignerSet.ofAll(zone, Type.CDNSKEY, CDNSKEYRecord.class, findings)
        .forEach((server, shown) -> check(server, shown, Verifier.of(zone), sightings));
    sightings.report(tags(), findings);
  }

  private static void check(
      InetAddress server,
      SignerSet<CDNSKEYRecord> shown,
      Verifier verifier,
      Sightings<InetAddress> sightings) {
    List<CDNSKEYRecord> set = shown.set().records();
    if (set.stream().anyMatch(SignerRecords::isRemoval)) {
      sightings.add(
          server, set.size() > 1 ? Dnssec17Tags.MIXED_DELETE_CDNSKEY : Dnssec17Tags.DELETE_CDNSKEY);
    }
    if (!shown.keys().isPresent()) {
      sightings.add(server, Dnssec17Tags.CDNSKEY_WITHOUT_DNSKEY);
      return;
    }
    set.stream()
        .filter(cdnskey -> !SignerRecords.isRemoval(cdnskey))
        .forEach(cdnskey -> checkKey(server, cdnskey, shown, sightings));
    shown.checkSignatures(server, verifier, SIGNATURES, sightings);
  }

  private static void checkKey(
      InetAddress server,
      CDNSKEYRecord cdnskey,
      SignerSet<CDNSKEYRecord> shown,
      Sightings<InetAddress> sightings) {
    int tag = cdnskey.getFootprint();
    if (!SignerRecords.isZoneKey(cdnskey)) {
      sightings.add(server, Dnssec17Tags.CDNSKEY_IS_NON_ZONE, tag);
      return;
    }
    if (!SignerRecords.isEntryPoint(cdnskey)) {
      sightings.add(server, Dnssec17Tags.CDNSKEY_IS_NON_SEP, tag);
    }
    if (shown.keysTagged(tag).stream().noneMatch(key -> SignerRecords.areSame(cdnskey, key))) {
      sightings.add(server, Dnssec17Tags.CDNSKEY_MATCHES_NO_DNSKEY, tag);
      return;
    }
    if (!shown.areKeysSignedBy(tag)) {
      sightings.add(server, Dnssec17Tags.DNSKEY_NOT_SIGNED_BY_CDNSKEY, tag);
    }
    if (!shown.isSignedBy(tag)) {
      sightings.add(server, Dnssec17Tags.CDNSKEY_NOT_SIGNED_BY_CDNSKEY, tag);
    }
  }
}
