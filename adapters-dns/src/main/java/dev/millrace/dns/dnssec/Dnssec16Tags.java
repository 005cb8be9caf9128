package dev.millrace.dns.dnssec;

import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/** What Dnssec16 can find; the meaning of each tag is its message. */
final class Dnssec16Tags {

  static final Tag.Of2<Collection<InetAddress>, Integer> CDS_INVALID_RRSIG =
      DnssecTags.DNSSEC.at(ERROR, "DS16_CDS_INVALID_RRSIG", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> CDS_MATCHES_NON_SEP_DNSKEY =
      DnssecTags.DNSSEC.at(NOTICE, "DS16_CDS_MATCHES_NON_SEP_DNSKEY", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> CDS_MATCHES_NON_ZONE_DNSKEY =
      DnssecTags.DNSSEC.at(ERROR, "DS16_CDS_MATCHES_NON_ZONE_DNSKEY", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> CDS_MATCHES_NO_DNSKEY =
      DnssecTags.DNSSEC.at(WARNING, "DS16_CDS_MATCHES_NO_DNSKEY", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> CDS_NOT_SIGNED_BY_CDS =
      DnssecTags.DNSSEC.at(NOTICE, "DS16_CDS_NOT_SIGNED_BY_CDS", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> CDS_SIGNED_BY_UNKNOWN_DNSKEY =
      DnssecTags.DNSSEC.at(
          ERROR, "DS16_CDS_SIGNED_BY_UNKNOWN_DNSKEY", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of1<Collection<InetAddress>> CDS_UNSIGNED =
      DnssecTags.DNSSEC.at(ERROR, "DS16_CDS_UNSIGNED", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> CDS_WITHOUT_DNSKEY =
      DnssecTags.DNSSEC.at(ERROR, "DS16_CDS_WITHOUT_DNSKEY", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> DELETE_CDS =
      DnssecTags.DNSSEC.at(INFO, "DS16_DELETE_CDS", Args.NS_IP_LIST);
  static final Tag.Of2<Collection<InetAddress>, Integer> DNSKEY_NOT_SIGNED_BY_CDS =
      DnssecTags.DNSSEC.at(WARNING, "DS16_DNSKEY_NOT_SIGNED_BY_CDS", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of1<Collection<InetAddress>> MIXED_DELETE_CDS =
      DnssecTags.DNSSEC.at(ERROR, "DS16_MIXED_DELETE_CDS", Args.NS_IP_LIST);

  private Dnssec16Tags() {}

  static List<Tag> all() {
    return List.of(
        CDS_INVALID_RRSIG,
        CDS_MATCHES_NON_SEP_DNSKEY,
        CDS_MATCHES_NON_ZONE_DNSKEY,
        CDS_MATCHES_NO_DNSKEY,
        CDS_NOT_SIGNED_BY_CDS,
        CDS_SIGNED_BY_UNKNOWN_DNSKEY,
        CDS_UNSIGNED,
        CDS_WITHOUT_DNSKEY,
        DELETE_CDS,
        DNSKEY_NOT_SIGNED_BY_CDS,
        MIXED_DELETE_CDS);
  }
}
