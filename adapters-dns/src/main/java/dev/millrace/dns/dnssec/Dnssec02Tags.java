package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.DnssecTags.ALGO_MNEMO;
import static dev.millrace.dns.dnssec.DnssecTags.ALGO_NUM;
import static dev.millrace.dns.dnssec.DnssecTags.DNSSEC;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/** What Dnssec02 can find; the meaning of each tag is its message. */
final class Dnssec02Tags {

  static final Tag.Of4<Collection<InetAddress>, String, Integer, Integer>
      DS02_ALGO_NOT_SUPPORTED_BY_ZM =
          DNSSEC.at(
              NOTICE,
              "DS02_ALGO_NOT_SUPPORTED_BY_ZM",
              Args.NS_IP_LIST,
              ALGO_MNEMO,
              ALGO_NUM,
              Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> DS02_DNSKEY_NOT_FOR_ZONE_SIGNING =
      DNSSEC.at(ERROR, "DS02_DNSKEY_NOT_FOR_ZONE_SIGNING", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> DS02_DNSKEY_NOT_SEP =
      DNSSEC.at(NOTICE, "DS02_DNSKEY_NOT_SEP", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of1<Collection<InetAddress>> DS02_DNSKEY_NOT_SIGNED_BY_ANY_DS =
      DNSSEC.at(ERROR, "DS02_DNSKEY_NOT_SIGNED_BY_ANY_DS", Args.NS_IP_LIST);
  static final Tag.Of2<Collection<InetAddress>, Integer> DS02_NO_DNSKEY_FOR_DS =
      DNSSEC.at(WARNING, "DS02_NO_DNSKEY_FOR_DS", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> DS02_NO_MATCHING_DNSKEY_RRSIG =
      DNSSEC.at(WARNING, "DS02_NO_MATCHING_DNSKEY_RRSIG", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> DS02_NO_MATCH_DS_DNSKEY =
      DNSSEC.at(ERROR, "DS02_NO_MATCH_DS_DNSKEY", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of1<Collection<InetAddress>> DS02_NO_VALID_DNSKEY_FOR_ANY_DS =
      DNSSEC.at(ERROR, "DS02_NO_VALID_DNSKEY_FOR_ANY_DS", Args.NS_IP_LIST);
  static final Tag.Of2<Collection<InetAddress>, Integer> DS02_RRSIG_NOT_VALID_BY_DNSKEY =
      DNSSEC.at(ERROR, "DS02_RRSIG_NOT_VALID_BY_DNSKEY", Args.NS_IP_LIST, Args.KEYTAG);

  static final List<Tag> ALL =
      List.of(
          DS02_ALGO_NOT_SUPPORTED_BY_ZM,
          DS02_DNSKEY_NOT_FOR_ZONE_SIGNING,
          DS02_DNSKEY_NOT_SEP,
          DS02_DNSKEY_NOT_SIGNED_BY_ANY_DS,
          DS02_NO_DNSKEY_FOR_DS,
          DS02_NO_MATCHING_DNSKEY_RRSIG,
          DS02_NO_MATCH_DS_DNSKEY,
          DS02_NO_VALID_DNSKEY_FOR_ANY_DS,
          DS02_RRSIG_NOT_VALID_BY_DNSKEY);

  private Dnssec02Tags() {}
}
