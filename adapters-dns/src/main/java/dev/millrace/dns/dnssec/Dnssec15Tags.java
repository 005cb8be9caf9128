package dev.millrace.dns.dnssec;

import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/** What Dnssec15 can find; the meaning of each tag is its message. */
final class Dnssec15Tags {

  static final Tag.Of1<Collection<InetAddress>> HAS_CDNSKEY_NO_CDS =
      DnssecTags.DNSSEC.at(NOTICE, "DS15_HAS_CDNSKEY_NO_CDS", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> HAS_CDS_AND_CDNSKEY =
      DnssecTags.DNSSEC.at(INFO, "DS15_HAS_CDS_AND_CDNSKEY", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> HAS_CDS_NO_CDNSKEY =
      DnssecTags.DNSSEC.at(NOTICE, "DS15_HAS_CDS_NO_CDNSKEY", Args.NS_IP_LIST);
  static final Tag.Of0 INCONSISTENT_CDNSKEY =
      DnssecTags.DNSSEC.at(ERROR, "DS15_INCONSISTENT_CDNSKEY");
  static final Tag.Of0 INCONSISTENT_CDS = DnssecTags.DNSSEC.at(ERROR, "DS15_INCONSISTENT_CDS");
  static final Tag.Of1<Collection<InetAddress>> MISMATCH_CDS_CDNSKEY =
      DnssecTags.DNSSEC.at(ERROR, "DS15_MISMATCH_CDS_CDNSKEY", Args.NS_IP_LIST);
  static final Tag.Of0 NO_CDS_CDNSKEY = DnssecTags.DNSSEC.at(INFO, "DS15_NO_CDS_CDNSKEY");

  private Dnssec15Tags() {}

  static List<Tag> all() {
    return List.of(
        HAS_CDNSKEY_NO_CDS,
        HAS_CDS_AND_CDNSKEY,
        HAS_CDS_NO_CDNSKEY,
        INCONSISTENT_CDNSKEY,
        INCONSISTENT_CDS,
        MISMATCH_CDS_CDNSKEY,
        NO_CDS_CDNSKEY);
  }
}
