package dev.millrace.dns.dnssec;

import java.util.Arrays;
import org.xbill.DNS.CDNSKEYRecord;
import org.xbill.DNS.CDSRecord;
import org.xbill.DNS.DNSKEYRecord;

/** How CDS, CDNSKEY and DNSKEY records belong together (RFC 7344, section 3). */
final class SignerRecords {

  private static final int REMOVAL = 0;

  private SignerRecords() {}

  /** Whether a CDS asks the parent to remove the DS records (RFC 8078, section 4). */
  static boolean isRemoval(CDSRecord cds) {
    return cds.getAlgorithm() == REMOVAL;
  }

  /** Whether a CDNSKEY asks the parent to remove the DS records (RFC 8078, section 4). */
  static boolean isRemoval(CDNSKEYRecord cdnskey) {
    return cdnskey.getAlgorithm() == REMOVAL;
  }

  /** Whether both are derived from one key, or both ask for removal. */
  static boolean agree(CDSRecord cds, CDNSKEYRecord cdnskey) {
    if (isRemoval(cds) || isRemoval(cdnskey)) {
      return isRemoval(cds) && isRemoval(cdnskey);
    }
    return DigestAlgorithm.of(cds.getDigestID()).isComputable()
        ? DigestAlgorithm.matches(cds, cdnskey)
        : cds.getFootprint() == cdnskey.getFootprint()
            && cds.getAlgorithm() == cdnskey.getAlgorithm();
  }

  /** Whether both have the same flags, protocol, algorithm and public key. */
  static boolean areSame(CDNSKEYRecord cdnskey, DNSKEYRecord key) {
    return Arrays.equals(cdnskey.rdataToWireCanonical(), key.rdataToWireCanonical());
  }

  /** Whether the key may sign zone data: bit 7 of the flags. */
  static boolean isZoneKey(DNSKEYRecord key) {
    return (key.getFlags() & DNSKEYRecord.Flags.ZONE_KEY) != 0;
  }

  /** Whether the key is an entry point for the parent: bit 15 of the flags. */
  static boolean isEntryPoint(DNSKEYRecord key) {
    return (key.getFlags() & DNSKEYRecord.Flags.SEP_KEY) != 0;
  }
}
