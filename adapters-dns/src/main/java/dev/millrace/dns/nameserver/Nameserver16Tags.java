package dev.millrace.dns.nameserver;

import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;
import java.util.List;

/** What Nameserver16 can find; the meaning of each tag is its message. */
final class Nameserver16Tags {

  static final Tag.Of2<String, Collection<ServerAddress>> HAS_NSID =
      NameserverTags.NAMESERVER.at(NOTICE, "N16_HAS_NSID", Args.text("nsid"), Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NO_NSID_REVEALED =
      NameserverTags.NAMESERVER.at(INFO, "N16_NO_NSID_REVEALED", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NO_RESPONSE =
      NameserverTags.NAMESERVER.at(WARNING, "N16_NO_RESPONSE", Args.NS_LIST);
  static final Tag.Of2<String, Collection<ServerAddress>> UNEXPECTED_RCODE =
      NameserverTags.NAMESERVER.at(WARNING, "N16_UNEXPECTED_RCODE", Args.RCODE, Args.NS_LIST);

  private Nameserver16Tags() {}

  static List<Tag> all() {
    return List.of(HAS_NSID, NO_NSID_REVEALED, NO_RESPONSE, UNEXPECTED_RCODE);
  }
}
