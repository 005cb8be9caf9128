package dev.millrace.dns.nameserver;

import static dev.millrace.domain.entry.Level.DEBUG;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.CommonTags;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TagsOf;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import java.net.InetAddress;
import java.util.Collection;
import org.xbill.DNS.Name;

/**
 * What module NAMESERVER can find, but for the cases that have a class for their own tags; the
 * meaning of each tag is its message.
 */
final class NameserverTags {

  static final CommonTags COMMON = CommonTags.of(TestModule.NAMESERVER);

  static final TagsOf NAMESERVER = new TagsOf(TestModule.NAMESERVER);

  static final Tag.Of2<ServerAddress, Name> NO_RESPONSE =
      NAMESERVER.at(DEBUG, "NO_RESPONSE", Args.NS, Args.DOMAIN);
  static final Tag.Of1<ServerAddress> NO_EDNS_SUPPORT =
      NAMESERVER.at(WARNING, "NO_EDNS_SUPPORT", Args.NS);
  static final Tag.Of1<ServerAddress> NS_ERROR = NAMESERVER.at(WARNING, "NS_ERROR", Args.NS);

  static final Tag.Of1<ServerAddress> IS_A_RECURSOR =
      NAMESERVER.at(ERROR, "IS_A_RECURSOR", Args.NS);
  static final Tag.Of1<ServerAddress> NO_RECURSOR = NAMESERVER.at(INFO, "NO_RECURSOR", Args.NS);

  static final Tag.Of2<ServerAddress, Name> BREAKS_ON_EDNS =
      NAMESERVER.at(ERROR, "BREAKS_ON_EDNS", Args.NS, Args.DOMAIN);
  static final Tag.Of2<ServerAddress, Name> EDNS_RESPONSE_WITHOUT_EDNS =
      NAMESERVER.at(ERROR, "EDNS_RESPONSE_WITHOUT_EDNS", Args.NS, Args.DOMAIN);
  static final Tag.Of2<ServerAddress, Name> EDNS_VERSION_ERROR =
      NAMESERVER.at(ERROR, "EDNS_VERSION_ERROR", Args.NS, Args.DOMAIN);
  static final Tag.Of1<Collection<ServerAddress>> EDNS0_SUPPORT =
      NAMESERVER.at(INFO, "EDNS0_SUPPORT", Args.NS_LIST);

  static final Tag.Of1<ServerAddress> AXFR_AVAILABLE =
      NAMESERVER.at(NOTICE, "AXFR_AVAILABLE", Args.NS);
  static final Tag.Of1<ServerAddress> AXFR_FAILURE = NAMESERVER.at(INFO, "AXFR_FAILURE", Args.NS);

  static final Tag.Of2<ServerAddress, InetAddress> DIFFERENT_SOURCE_IP =
      NAMESERVER.at(WARNING, "DIFFERENT_SOURCE_IP", Args.NS, Args.address("source"));
  static final Tag.Of1<Collection<ServerAddress>> SAME_SOURCE_IP =
      NAMESERVER.at(INFO, "SAME_SOURCE_IP", Args.nsList("names"));

  static final Tag.Of2<ServerAddress, String> A_UNEXPECTED_RCODE =
      NAMESERVER.at(WARNING, "A_UNEXPECTED_RCODE", Args.NS, Args.RCODE);
  static final Tag.Of1<ServerAddress> AAAA_QUERY_DROPPED =
      NAMESERVER.at(ERROR, "AAAA_QUERY_DROPPED", Args.NS);
  static final Tag.Of2<ServerAddress, String> AAAA_UNEXPECTED_RCODE =
      NAMESERVER.at(ERROR, "AAAA_UNEXPECTED_RCODE", Args.NS, Args.RCODE);
  static final Tag.Of2<ServerAddress, Integer> AAAA_BAD_RDATA =
      NAMESERVER.at(ERROR, "AAAA_BAD_RDATA", Args.NS, Args.integer("length"));
  static final Tag.Of1<Collection<ServerAddress>> AAAA_WELL_PROCESSED =
      NAMESERVER.at(INFO, "AAAA_WELL_PROCESSED", Args.NS_LIST);

  static final Tag.Of0 CAN_BE_RESOLVED = NAMESERVER.at(INFO, "CAN_BE_RESOLVED");
  static final Tag.Of1<Collection<Name>> CAN_NOT_BE_RESOLVED =
      NAMESERVER.at(ERROR, "CAN_NOT_BE_RESOLVED", Args.NSNAME_LIST);
  static final Tag.Of1<Collection<Name>> NO_RESOLUTION =
      NAMESERVER.at(ERROR, "NO_RESOLUTION", Args.nameList("names"));

  static final Tag.Of1<ServerAddress> UPWARD_REFERRAL =
      NAMESERVER.at(WARNING, "UPWARD_REFERRAL", Args.NS);
  static final Tag.Of1<Collection<Name>> NO_UPWARD_REFERRAL =
      NAMESERVER.at(INFO, "NO_UPWARD_REFERRAL", Args.NSNAME_LIST);
  static final Tag.Of0 UPWARD_REFERRAL_IRRELEVANT =
      NAMESERVER.at(INFO, "UPWARD_REFERRAL_IRRELEVANT");

  static final Tag.Of2<ServerAddress, String> QNAME_CASE_SENSITIVE =
      NAMESERVER.at(INFO, "QNAME_CASE_SENSITIVE", Args.NS, Args.text("domain"));
  static final Tag.Of2<ServerAddress, String> QNAME_CASE_INSENSITIVE =
      NAMESERVER.at(WARNING, "QNAME_CASE_INSENSITIVE", Args.NS, Args.text("domain"));

  static final Tag.Of1<Collection<InetAddress>> N10_NO_RESPONSE_EDNS1_QUERY =
      NAMESERVER.at(WARNING, "N10_NO_RESPONSE_EDNS1_QUERY", Args.NS_IP_LIST);
  static final Tag.Of2<Collection<InetAddress>, String> N10_UNEXPECTED_RCODE =
      NAMESERVER.at(WARNING, "N10_UNEXPECTED_RCODE", Args.NS_IP_LIST, Args.RCODE);
  static final Tag.Of1<Collection<InetAddress>> N10_EDNS_RESPONSE_ERROR =
      NAMESERVER.at(WARNING, "N10_EDNS_RESPONSE_ERROR", Args.NS_IP_LIST);

  static final Tag.Of1<ServerAddress> Z_FLAGS_NOTCLEAR =
      NAMESERVER.at(WARNING, "Z_FLAGS_NOTCLEAR", Args.NS);

  static final Tag.Of1<ServerAddress> MISSING_OPT_IN_TRUNCATED =
      NAMESERVER.at(WARNING, "MISSING_OPT_IN_TRUNCATED", Args.NS);

  private NameserverTags() {}
}
