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

/** What Dnssec17 can find; the meaning of each tag is its message. */
final class Dnssec17Tags {

  static final Tag.Of2<Collection<InetAddress>, Integer> CDNSKEY_INVALID_RRSIG =
      DnssecTags.DNSSEC.at(ERROR, "DS17_CDNSKEY_INVALID_RRSIG", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> CDNSKEY_IS_NON_SEP =
      DnssecTags.DNSSEC.at(NOTICE, "DS17_CDNSKEY_IS_NON_SEP", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> CDNSKEY_IS_NON_ZONE =
      DnssecTags.DNSSEC.at(ERROR, "DS17_CDNSKEY_IS_NON_ZONE", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> CDNSKEY_MATCHES_NO_DNSKEY =
      DnssecTags.DNSSEC.at(WARNING, "DS17_CDNSKEY_MATCHES_NO_DNSKEY", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> CDNSKEY_NOT_SIGNED_BY_CDNSKEY =
      DnssecTags.DNSSEC.at(
          NOTICE, "DS17_CDNSKEY_NOT_SIGNED_BY_CDNSKEY", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> CDNSKEY_SIGNED_BY_UNKNOWN_DNSKEY =
      DnssecTags.DNSSEC.at(
          ERROR, "DS17_CDNSKEY_SIGNED_BY_UNKNOWN_DNSKEY", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of1<Collection<InetAddress>> CDNSKEY_UNSIGNED =
      DnssecTags.DNSSEC.at(ERROR, "DS17_CDNSKEY_UNSIGNED", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> CDNSKEY_WITHOUT_DNSKEY =
      DnssecTags.DNSSEC.at(ERROR, "DS17_CDNSKEY_WITHOUT_DNSKEY", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> DELETE_CDNSKEY =
      DnssecTags.DNSSEC.at(INFO, "DS17_DELETE_CDNSKEY", Args.NS_IP_LIST);
  static final Tag.Of2<Collection<InetAddress>, Integer> DNSKEY_NOT_SIGNED_BY_CDNSKEY =
      DnssecTags.DNSSEC.at(
          WARNING, "DS17_DNSKEY_NOT_SIGNED_BY_CDNSKEY", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of1<Collection<InetAddress>> MIXED_DELETE_CDNSKEY =
      DnssecTags.DNSSEC.at(ERROR, "DS17_MIXED_DELETE_CDNSKEY", Args.NS_IP_LIST);

  private Dnssec17Tags() {}

  static List<Tag> all() {
    return List.of(
        CDNSKEY_INVALID_RRSIG,
        CDNSKEY_IS_NON_SEP,
        CDNSKEY_IS_NON_ZONE,
        CDNSKEY_MATCHES_NO_DNSKEY,
        CDNSKEY_NOT_SIGNED_BY_CDNSKEY,
        CDNSKEY_SIGNED_BY_UNKNOWN_DNSKEY,
        CDNSKEY_UNSIGNED,
        CDNSKEY_WITHOUT_DNSKEY,
        DELETE_CDNSKEY,
        DNSKEY_NOT_SIGNED_BY_CDNSKEY,
        MIXED_DELETE_CDNSKEY);
  }
}
