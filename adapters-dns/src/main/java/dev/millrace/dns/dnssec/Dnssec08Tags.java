package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.DnssecTags.ALGO_MNEMO;
import static dev.millrace.dns.dnssec.DnssecTags.ALGO_NUM;
import static dev.millrace.dns.dnssec.DnssecTags.DNSSEC;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.NOTICE;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/** What Dnssec08 can find; the meaning of each tag is its message. */
final class Dnssec08Tags {

  static final Tag.Of4<Collection<InetAddress>, String, Integer, Integer>
      DS08_ALGO_NOT_SUPPORTED_BY_ZM =
          DNSSEC.at(
              NOTICE,
              "DS08_ALGO_NOT_SUPPORTED_BY_ZM",
              Args.NS_IP_LIST,
              ALGO_MNEMO,
              ALGO_NUM,
              Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> DS08_DNSKEY_RRSIG_EXPIRED =
      DNSSEC.at(ERROR, "DS08_DNSKEY_RRSIG_EXPIRED", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> DS08_DNSKEY_RRSIG_NOT_YET_VALID =
      DNSSEC.at(ERROR, "DS08_DNSKEY_RRSIG_NOT_YET_VALID", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of1<Collection<InetAddress>> DS08_MISSING_RRSIG_IN_RESPONSE =
      DNSSEC.at(ERROR, "DS08_MISSING_RRSIG_IN_RESPONSE", Args.NS_IP_LIST);
  static final Tag.Of2<Collection<InetAddress>, Integer> DS08_NO_MATCHING_DNSKEY =
      DNSSEC.at(ERROR, "DS08_NO_MATCHING_DNSKEY", Args.NS_IP_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<InetAddress>, Integer> DS08_RRSIG_NOT_VALID_BY_DNSKEY =
      DNSSEC.at(ERROR, "DS08_RRSIG_NOT_VALID_BY_DNSKEY", Args.NS_IP_LIST, Args.KEYTAG);

  static final List<Tag> ALL =
      List.of(
          DS08_ALGO_NOT_SUPPORTED_BY_ZM,
          DS08_DNSKEY_RRSIG_EXPIRED,
          DS08_DNSKEY_RRSIG_NOT_YET_VALID,
          DS08_MISSING_RRSIG_IN_RESPONSE,
          DS08_NO_MATCHING_DNSKEY,
          DS08_RRSIG_NOT_VALID_BY_DNSKEY);

  private Dnssec08Tags() {}
}
