package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.DnssecTags.DNSSEC;
import static dev.millrace.dns.dnssec.DnssecTags.SOURCES;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;
import java.util.List;

/** What Dnssec07 can find; the meaning of each tag is its message. */
final class Dnssec07Tags {

  static final Tag.Of0 DS07_DS_FOR_SIGNED_ZONE = DNSSEC.at(INFO, "DS07_DS_FOR_SIGNED_ZONE");
  static final Tag.Of1<Collection<ServerAddress>> DS07_DS_ON_PARENT_SERVER =
      DNSSEC.at(INFO, "DS07_DS_ON_PARENT_SERVER", SOURCES);
  static final Tag.Of0 DS07_INCONSISTENT_DS = DNSSEC.at(ERROR, "DS07_INCONSISTENT_DS");
  static final Tag.Of0 DS07_INCONSISTENT_SIGNED = DNSSEC.at(ERROR, "DS07_INCONSISTENT_SIGNED");
  static final Tag.Of1<Collection<ServerAddress>> DS07_NON_AUTH_RESPONSE_DNSKEY =
      DNSSEC.at(WARNING, "DS07_NON_AUTH_RESPONSE_DNSKEY", Args.NS_LIST);
  static final Tag.Of0 DS07_NOT_SIGNED = DNSSEC.at(WARNING, "DS07_NOT_SIGNED");
  static final Tag.Of1<Collection<ServerAddress>> DS07_NOT_SIGNED_ON_SERVER =
      DNSSEC.at(WARNING, "DS07_NOT_SIGNED_ON_SERVER", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS07_NO_DS_ON_PARENT_SERVER =
      DNSSEC.at(WARNING, "DS07_NO_DS_ON_PARENT_SERVER", Args.NS_LIST);
  static final Tag.Of0 DS07_NO_DS_FOR_SIGNED_ZONE =
      DNSSEC.at(WARNING, "DS07_NO_DS_FOR_SIGNED_ZONE");
  static final Tag.Of1<Collection<ServerAddress>> DS07_NO_RESPONSE_DNSKEY =
      DNSSEC.at(WARNING, "DS07_NO_RESPONSE_DNSKEY", Args.NS_LIST);
  static final Tag.Of0 DS07_SIGNED = DNSSEC.at(INFO, "DS07_SIGNED");
  static final Tag.Of1<Collection<ServerAddress>> DS07_SIGNED_ON_SERVER =
      DNSSEC.at(INFO, "DS07_SIGNED_ON_SERVER", Args.NS_LIST);
  static final Tag.Of2<Collection<ServerAddress>, String> DS07_UNEXP_RCODE_RESP_DNSKEY =
      DNSSEC.at(WARNING, "DS07_UNEXP_RCODE_RESP_DNSKEY", Args.NS_LIST, Args.RCODE);

  static final List<Tag> ALL =
      List.of(
          DS07_DS_FOR_SIGNED_ZONE,
          DS07_DS_ON_PARENT_SERVER,
          DS07_INCONSISTENT_DS,
          DS07_INCONSISTENT_SIGNED,
          DS07_NON_AUTH_RESPONSE_DNSKEY,
          DS07_NOT_SIGNED,
          DS07_NOT_SIGNED_ON_SERVER,
          DS07_NO_DS_ON_PARENT_SERVER,
          DS07_NO_DS_FOR_SIGNED_ZONE,
          DS07_NO_RESPONSE_DNSKEY,
          DS07_SIGNED,
          DS07_SIGNED_ON_SERVER,
          DS07_UNEXP_RCODE_RESP_DNSKEY);

  private Dnssec07Tags() {}
}
