package dev.millrace.dns.nameserver;

import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;
import java.util.List;
import org.xbill.DNS.Name;

/** What Nameserver15 can find; the meaning of each tag is its message. */
final class Nameserver15Tags {

  static final Tag.Of3<Collection<ServerAddress>, Name, String> SOFTWARE_VERSION =
      NameserverTags.NAMESERVER.at(
          NOTICE, "N15_SOFTWARE_VERSION", Args.NS_LIST, Args.QUERY_NAME, Args.text("string"));
  static final Tag.Of2<Collection<ServerAddress>, Name> ERROR_ON_VERSION_QUERY =
      NameserverTags.NAMESERVER.at(
          NOTICE, "N15_ERROR_ON_VERSION_QUERY", Args.NS_LIST, Args.QUERY_NAME);
  static final Tag.Of1<Collection<ServerAddress>> NO_VERSION_REVEALED =
      NameserverTags.NAMESERVER.at(INFO, "N15_NO_VERSION_REVEALED", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> WRONG_CLASS =
      NameserverTags.NAMESERVER.at(WARNING, "N15_WRONG_CLASS", Args.NS_LIST);

  private Nameserver15Tags() {}

  static List<Tag> all() {
    return List.of(SOFTWARE_VERSION, ERROR_ON_VERSION_QUERY, NO_VERSION_REVEALED, WRONG_CLASS);
  }
}
