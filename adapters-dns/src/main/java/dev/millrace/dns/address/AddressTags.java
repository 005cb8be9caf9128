package dev.millrace.dns.address;

import static dev.millrace.domain.entry.Level.CRITICAL;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TagsOf;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import java.net.InetAddress;
import java.util.Collection;
import org.xbill.DNS.Name;

/** What module ADDRESS can find; the meaning of each tag is its message. */
final class AddressTags {

  private static final TagsOf ADDRESS = new TagsOf(TestModule.ADDRESS);

  static final Tag.Of1<Collection<ServerAddress>> A01_ADDR_NOT_GLOBALLY_REACHABLE =
      ADDRESS.at(ERROR, "A01_ADDR_NOT_GLOBALLY_REACHABLE", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> A01_DOCUMENTATION_ADDR =
      ADDRESS.at(ERROR, "A01_DOCUMENTATION_ADDR", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> A01_GLOBALLY_REACHABLE_ADDR =
      ADDRESS.at(INFO, "A01_GLOBALLY_REACHABLE_ADDR", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> A01_LOCAL_USE_ADDR =
      ADDRESS.at(ERROR, "A01_LOCAL_USE_ADDR", Args.NS_LIST);
  static final Tag.Of0 A01_NO_GLOBALLY_REACHABLE_ADDR =
      ADDRESS.at(ERROR, "A01_NO_GLOBALLY_REACHABLE_ADDR");
  static final Tag.Of0 A01_NO_NAME_SERVERS_FOUND =
      ADDRESS.at(CRITICAL, "A01_NO_NAME_SERVERS_FOUND");

  static final Tag.Of0 NAMESERVERS_IP_WITH_REVERSE =
      ADDRESS.at(INFO, "NAMESERVERS_IP_WITH_REVERSE");
  static final Tag.Of2<Name, InetAddress> NAMESERVER_IP_WITHOUT_REVERSE =
      ADDRESS.at(WARNING, "NAMESERVER_IP_WITHOUT_REVERSE", Args.NSNAME, Args.NS_IP);
  static final Tag.Of1<Name> NO_RESPONSE_PTR_QUERY =
      ADDRESS.at(WARNING, "NO_RESPONSE_PTR_QUERY", Args.DOMAIN);

  static final Tag.Of0 NAMESERVER_IP_PTR_MATCH = ADDRESS.at(INFO, "NAMESERVER_IP_PTR_MATCH");
  static final Tag.Of3<Name, InetAddress, Collection<Name>> NAMESERVER_IP_PTR_MISMATCH =
      ADDRESS.at(
          NOTICE, "NAMESERVER_IP_PTR_MISMATCH", Args.NSNAME, Args.NS_IP, Args.nameList("names"));

  private AddressTags() {}
}
