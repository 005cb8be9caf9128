package dev.millrace.dns.address;

import static dev.millrace.domain.entry.Level.CRITICAL;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TagsOf;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;

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

  private AddressTags() {}
}
