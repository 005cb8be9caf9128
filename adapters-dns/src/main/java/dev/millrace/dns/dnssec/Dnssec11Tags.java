package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.DnssecTags.DNSSEC;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/** What Dnssec11 can find; the meaning of each tag is its message. */
final class Dnssec11Tags {

  static final Tag.Of0 DS11_INCONSISTENT_DS = DNSSEC.at(WARNING, "DS11_INCONSISTENT_DS");
  static final Tag.Of0 DS11_INCONSISTENT_SIGNED_ZONE =
      DNSSEC.at(ERROR, "DS11_INCONSISTENT_SIGNED_ZONE");
  static final Tag.Of0 DS11_UNDETERMINED_DS = DNSSEC.at(ERROR, "DS11_UNDETERMINED_DS");
  static final Tag.Of0 DS11_UNDETERMINED_SIGNED_ZONE =
      DNSSEC.at(ERROR, "DS11_UNDETERMINED_SIGNED_ZONE");
  static final Tag.Of1<Collection<InetAddress>> DS11_PARENT_WITHOUT_DS =
      DNSSEC.at(NOTICE, "DS11_PARENT_WITHOUT_DS", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> DS11_PARENT_WITH_DS =
      DNSSEC.at(NOTICE, "DS11_PARENT_WITH_DS", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> DS11_NS_WITH_SIGNED_ZONE =
      DNSSEC.at(NOTICE, "DS11_NS_WITH_SIGNED_ZONE", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> DS11_NS_WITH_UNSIGNED_ZONE =
      DNSSEC.at(WARNING, "DS11_NS_WITH_UNSIGNED_ZONE", Args.NS_IP_LIST);
  static final Tag.Of0 DS11_DS_BUT_UNSIGNED_ZONE = DNSSEC.at(ERROR, "DS11_DS_BUT_UNSIGNED_ZONE");

  static final List<Tag> ALL =
      List.of(
          DS11_INCONSISTENT_DS,
          DS11_INCONSISTENT_SIGNED_ZONE,
          DS11_UNDETERMINED_DS,
          DS11_UNDETERMINED_SIGNED_ZONE,
          DS11_PARENT_WITHOUT_DS,
          DS11_PARENT_WITH_DS,
          DS11_NS_WITH_SIGNED_ZONE,
          DS11_NS_WITH_UNSIGNED_ZONE,
          DS11_DS_BUT_UNSIGNED_ZONE);

  private Dnssec11Tags() {}
}
