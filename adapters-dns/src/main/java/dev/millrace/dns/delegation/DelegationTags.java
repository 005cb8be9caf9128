package dev.millrace.dns.delegation;

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
import java.util.Collection;
import org.xbill.DNS.Name;

/**
 * What module DELEGATION can find, but for {@link ServerCounts}; the meaning of each tag is its
 * message.
 */
final class DelegationTags {

  static final CommonTags COMMON = CommonTags.of(TestModule.DELEGATION);

  private static final TagsOf DELEGATION = new TagsOf(TestModule.DELEGATION);

  static final SharedAddresses.Tags DEL_ADDRESSES =
      new SharedAddresses.Tags(
          DELEGATION.at(ERROR, "DEL_NS_SAME_IP", Args.NSNAME_LIST, Args.NS_IP),
          DELEGATION.at(INFO, "DEL_DISTINCT_NS_IP"));
  static final SharedAddresses.Tags CHILD_ADDRESSES =
      new SharedAddresses.Tags(
          DELEGATION.at(ERROR, "CHILD_NS_SAME_IP", Args.NSNAME_LIST, Args.NS_IP),
          DELEGATION.at(INFO, "CHILD_DISTINCT_NS_IP"));
  static final SharedAddresses.Tags ALL_ADDRESSES =
      new SharedAddresses.Tags(
          DELEGATION.at(ERROR, "SAME_IP_ADDRESS", Args.NSNAME_LIST, Args.NS_IP),
          DELEGATION.at(INFO, "DISTINCT_IP_ADDRESS"));

  static final Tag.Of1<Integer> REFERRAL_SIZE_OK =
      DELEGATION.at(INFO, "REFERRAL_SIZE_OK", Args.integer("size"));
  static final Tag.Of1<Integer> REFERRAL_SIZE_TOO_LARGE =
      DELEGATION.at(WARNING, "REFERRAL_SIZE_TOO_LARGE", Args.integer("size"));

  static final Tag.Of1<Collection<Name>> ARE_AUTHORITATIVE =
      DELEGATION.at(INFO, "ARE_AUTHORITATIVE", Args.NSNAME_LIST);
  static final Tag.Of2<ServerAddress, String> IS_NOT_AUTHORITATIVE =
      DELEGATION.at(WARNING, "IS_NOT_AUTHORITATIVE", Args.NS, Args.text("proto"));

  static final Tag.Of3<ServerAddress, Name, String> NO_RESPONSE =
      DELEGATION.at(DEBUG, "NO_RESPONSE", Args.NS, Args.QUERY_NAME, Args.RRTYPE);
  static final Tag.Of4<ServerAddress, Name, String, String> UNEXPECTED_RCODE =
      DELEGATION.at(WARNING, "UNEXPECTED_RCODE", Args.NS, Args.QUERY_NAME, Args.RRTYPE, Args.RCODE);
  static final Tag.Of1<Name> NS_IS_CNAME = DELEGATION.at(ERROR, "NS_IS_CNAME", Args.NSNAME);
  static final Tag.Of0 NO_NS_CNAME = DELEGATION.at(INFO, "NO_NS_CNAME");

  static final Tag.Of0 SOA_EXISTS = DELEGATION.at(INFO, "SOA_EXISTS");
  static final Tag.Of1<ServerAddress> SOA_NOT_EXISTS =
      DELEGATION.at(ERROR, "SOA_NOT_EXISTS", Args.NS);

  static final Tag.Of1<Collection<Name>> EXTRA_NAME_PARENT =
      DELEGATION.at(ERROR, "EXTRA_NAME_PARENT", Args.nameList("extra"));
  static final Tag.Of1<Collection<Name>> EXTRA_NAME_CHILD =
      DELEGATION.at(NOTICE, "EXTRA_NAME_CHILD", Args.nameList("extra"));
  static final Tag.Of1<Collection<Name>> NAMES_MATCH =
      DELEGATION.at(INFO, "NAMES_MATCH", Args.nameList("names"));
  static final Tag.Of2<Collection<Name>, Collection<Name>> TOTAL_NAME_MISMATCH =
      DELEGATION.at(ERROR, "TOTAL_NAME_MISMATCH", Args.nameList("glue"), Args.nameList("child"));

  private DelegationTags() {}
}
