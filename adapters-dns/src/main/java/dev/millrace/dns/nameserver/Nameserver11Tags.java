package dev.millrace.dns.nameserver;

import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/** What Nameserver11 can find; the meaning of each tag is its message. */
final class Nameserver11Tags {

  static final Tag.Of1<Collection<InetAddress>> NO_RESPONSE = about("N11_NO_RESPONSE");
  static final Tag.Of2<Collection<InetAddress>, String> UNEXPECTED_RCODE =
      NameserverTags.NAMESERVER.at(WARNING, "N11_UNEXPECTED_RCODE", Args.NS_IP_LIST, Args.RCODE);
  static final Tag.Of1<Collection<InetAddress>> NO_EDNS = about("N11_NO_EDNS");
  static final Tag.Of1<Collection<InetAddress>> UNEXPECTED_ANSWER_SECTION =
      about("N11_UNEXPECTED_ANSWER_SECTION");
  static final Tag.Of1<Collection<InetAddress>> UNSET_AA = about("N11_UNSET_AA");
  static final Tag.Of1<Collection<InetAddress>> RETURNS_UNKNOWN_OPTION_CODE =
      about("N11_RETURNS_UNKNOWN_OPTION_CODE");

  private Nameserver11Tags() {}

  static List<Tag> all() {
    return List.of(
        NO_RESPONSE,
        UNEXPECTED_RCODE,
        NO_EDNS,
        UNEXPECTED_ANSWER_SECTION,
        UNSET_AA,
        RETURNS_UNKNOWN_OPTION_CODE);
  }

  private static Tag.Of1<Collection<InetAddress>> about(String name) {
    return NameserverTags.NAMESERVER.at(WARNING, name, Args.NS_IP_LIST);
  }
}
