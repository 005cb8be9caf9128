package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.DnssecTags.ALGO_MNEMO;
import static dev.millrace.dns.dnssec.DnssecTags.ALGO_NUM;
import static dev.millrace.dns.dnssec.DnssecTags.DNSSEC;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/** What Dnssec13 can find; the meaning of each tag is its message. */
final class Dnssec13Tags {

  static final Tag.Of3<Collection<InetAddress>, String, Integer> DS13_ALGO_NOT_SIGNED_DNSKEY =
      DNSSEC.at(WARNING, "DS13_ALGO_NOT_SIGNED_DNSKEY", Args.NS_IP_LIST, ALGO_MNEMO, ALGO_NUM);
  static final Tag.Of3<Collection<InetAddress>, String, Integer> DS13_ALGO_NOT_SIGNED_NS =
      DNSSEC.at(WARNING, "DS13_ALGO_NOT_SIGNED_NS", Args.NS_IP_LIST, ALGO_MNEMO, ALGO_NUM);
  static final Tag.Of3<Collection<InetAddress>, String, Integer> DS13_ALGO_NOT_SIGNED_SOA =
      DNSSEC.at(WARNING, "DS13_ALGO_NOT_SIGNED_SOA", Args.NS_IP_LIST, ALGO_MNEMO, ALGO_NUM);

  static final List<Tag> ALL =
      List.of(DS13_ALGO_NOT_SIGNED_DNSKEY, DS13_ALGO_NOT_SIGNED_NS, DS13_ALGO_NOT_SIGNED_SOA);

  private Dnssec13Tags() {}
}
