package dev.millrace.dns.zone;

import static dev.millrace.domain.entry.Level.DEBUG;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import org.xbill.DNS.Name;

/** What Zone01 can find; the meaning of each tag is its message. */
final class Zone01Tags {

  static final Tag.Of2<Name, InetAddress> HAS_LOCALHOST_ADDR =
      ZoneTags.ZONE.at(NOTICE, "Z01_MNAME_HAS_LOCALHOST_ADDR", Args.NSNAME, Args.NS_IP);
  static final Tag.Of1<Collection<InetAddress>> IS_DOT =
      ZoneTags.ZONE.at(NOTICE, "Z01_MNAME_IS_DOT", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> IS_LOCALHOST =
      ZoneTags.ZONE.at(NOTICE, "Z01_MNAME_IS_LOCALHOST", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<ServerAddress>> IS_MASTER =
      ZoneTags.ZONE.at(DEBUG, "Z01_MNAME_IS_MASTER", Args.NS_LIST);
  static final Tag.Of1<ServerAddress> MISSING_SOA_RECORD =
      ZoneTags.ZONE.at(NOTICE, "Z01_MNAME_MISSING_SOA_RECORD", Args.NS);
  static final Tag.Of1<ServerAddress> NO_RESPONSE =
      ZoneTags.ZONE.at(NOTICE, "Z01_MNAME_NO_RESPONSE", Args.NS);
  static final Tag.Of1<ServerAddress> NOT_AUTHORITATIVE =
      ZoneTags.ZONE.at(NOTICE, "Z01_MNAME_NOT_AUTHORITATIVE", Args.NS);
  static final Tag.Of1<Name> NOT_IN_NS_LIST =
      ZoneTags.ZONE.at(INFO, "Z01_MNAME_NOT_IN_NS_LIST", Args.NSNAME);
  static final Tag.Of3<Collection<ServerAddress>, Long, Collection<String>> NOT_MASTER =
      ZoneTags.ZONE.at(
          NOTICE,
          "Z01_MNAME_NOT_MASTER",
          Args.NS_LIST,
          Args.number("soaserial"),
          Args.textList("soaserial_list"));
  static final Tag.Of1<Name> NOT_RESOLVE =
      ZoneTags.ZONE.at(NOTICE, "Z01_MNAME_NOT_RESOLVE", Args.NSNAME);
  static final Tag.Of2<ServerAddress, String> UNEXPECTED_RCODE =
      ZoneTags.ZONE.at(NOTICE, "Z01_MNAME_UNEXPECTED_RCODE", Args.NS, Args.RCODE);

  private Zone01Tags() {}

  static List<Tag> all() {
    return List.of(
        HAS_LOCALHOST_ADDR,
        IS_DOT,
        IS_LOCALHOST,
        IS_MASTER,
        MISSING_SOA_RECORD,
        NO_RESPONSE,
        NOT_AUTHORITATIVE,
        NOT_IN_NS_LIST,
        NOT_MASTER,
        NOT_RESOLVE,
        UNEXPECTED_RCODE);
  }
}
