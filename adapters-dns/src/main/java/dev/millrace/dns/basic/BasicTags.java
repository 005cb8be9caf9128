package dev.millrace.dns.basic;

import static dev.millrace.domain.entry.Level.CRITICAL;
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

/** What module BASIC can find; the meaning of each tag is its message. */
final class BasicTags {

  static final CommonTags COMMON = CommonTags.of(TestModule.BASIC);

  private static final TagsOf BASIC = new TagsOf(TestModule.BASIC);

  static final Tag.Of1<Name> B01_CHILD_FOUND = BASIC.at(INFO, "B01_CHILD_FOUND", Args.DOMAIN);
  static final Tag.Of3<Name, Name, Collection<ServerAddress>> B01_CHILD_IS_ALIAS =
      BASIC.at(
          NOTICE,
          "B01_CHILD_IS_ALIAS",
          Args.name("domain_child"),
          Args.name("domain_target"),
          Args.NS_LIST);
  static final Tag.Of1<Name> B01_INCONSISTENT_ALIAS =
      BASIC.at(ERROR, "B01_INCONSISTENT_ALIAS", Args.DOMAIN);
  static final Tag.Of3<Name, Name, Collection<ServerAddress>> B01_INCONSISTENT_DELEGATION =
      BASIC.at(
          ERROR,
          "B01_INCONSISTENT_DELEGATION",
          Args.name("domain_child"),
          Args.name("domain_parent"),
          Args.NS_LIST);
  static final Tag.Of2<Name, Name> B01_NO_CHILD =
      BASIC.at(ERROR, "B01_NO_CHILD", Args.name("domain_child"), Args.name("domain_super"));
  static final Tag.Of0 B01_PARENT_DISREGARDED = BASIC.at(INFO, "B01_PARENT_DISREGARDED");
  static final Tag.Of2<Name, Collection<ServerAddress>> B01_PARENT_FOUND =
      BASIC.at(INFO, "B01_PARENT_FOUND", Args.DOMAIN, Args.NS_LIST);
  static final Tag.Of0 B01_PARENT_NOT_FOUND = BASIC.at(WARNING, "B01_PARENT_NOT_FOUND");
  static final Tag.Of1<Collection<ServerAddress>> B01_PARENT_UNDETERMINED =
      BASIC.at(WARNING, "B01_PARENT_UNDETERMINED", Args.NS_LIST);
  static final Tag.Of0 B01_ROOT_HAS_NO_PARENT = BASIC.at(INFO, "B01_ROOT_HAS_NO_PARENT");
  static final Tag.Of3<Name, String, ServerAddress> B01_SERVER_ZONE_ERROR =
      BASIC.at(DEBUG, "B01_SERVER_ZONE_ERROR", Args.QUERY_NAME, Args.RRTYPE, Args.NS);

  static final Tag.Of2<Collection<ServerAddress>, Name> B02_AUTH_RESPONSE_SOA =
      BASIC.at(INFO, "B02_AUTH_RESPONSE_SOA", Args.NS_LIST, Args.DOMAIN);
  static final Tag.Of1<Name> B02_NO_DELEGATION =
      BASIC.at(CRITICAL, "B02_NO_DELEGATION", Args.DOMAIN);
  static final Tag.Of1<Name> B02_NO_WORKING_NS =
      BASIC.at(CRITICAL, "B02_NO_WORKING_NS", Args.DOMAIN);
  static final Tag.Of1<ServerAddress> B02_NS_BROKEN = BASIC.at(ERROR, "B02_NS_BROKEN", Args.NS);
  static final Tag.Of1<ServerAddress> B02_NS_NOT_AUTH = BASIC.at(ERROR, "B02_NS_NOT_AUTH", Args.NS);
  static final Tag.Of1<Name> B02_NS_NO_IP_ADDR = BASIC.at(ERROR, "B02_NS_NO_IP_ADDR", Args.NSNAME);
  static final Tag.Of1<ServerAddress> B02_NS_NO_RESPONSE =
      BASIC.at(WARNING, "B02_NS_NO_RESPONSE", Args.NS);
  static final Tag.Of2<ServerAddress, String> B02_UNEXPECTED_RCODE =
      BASIC.at(ERROR, "B02_UNEXPECTED_RCODE", Args.NS, Args.RCODE);

  static final Tag.Of0 A_QUERY_NO_RESPONSES = BASIC.at(INFO, "A_QUERY_NO_RESPONSES");
  static final Tag.Of2<ServerAddress, Name> HAS_A_RECORDS =
      BASIC.at(ERROR, "HAS_A_RECORDS", Args.NS, Args.DOMAIN);
  static final Tag.Of2<ServerAddress, Name> NO_A_RECORDS =
      BASIC.at(DEBUG, "NO_A_RECORDS", Args.NS, Args.DOMAIN);
  static final Tag.Of1<Name> HAS_NAMESERVER_NO_WWW_A_TEST =
      BASIC.at(INFO, "HAS_NAMESERVER_NO_WWW_A_TEST", Args.name("zname"));
  static final Tag.Of2<ServerAddress, String> IPV4_ENABLED =
      BASIC.at(DEBUG, "IPV4_ENABLED", Args.NS, Args.RRTYPE);
  static final Tag.Of2<ServerAddress, String> IPV6_ENABLED =
      BASIC.at(DEBUG, "IPV6_ENABLED", Args.NS, Args.RRTYPE);

  private BasicTags() {}
}
