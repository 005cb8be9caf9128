package dev.millrace.dns.dnssec;

import static dev.millrace.domain.entry.Level.ERROR;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/** What Dnssec18 can find; the meaning of each tag is its message. */
final class Dnssec18Tags {

  static final Tag.Of1<Collection<InetAddress>> NO_MATCH_CDNSKEY_RRSIG_DS =
      DnssecTags.DNSSEC.at(ERROR, "DS18_NO_MATCH_CDNSKEY_RRSIG_DS", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> NO_MATCH_CDS_RRSIG_DS =
      DnssecTags.DNSSEC.at(ERROR, "DS18_NO_MATCH_CDS_RRSIG_DS", Args.NS_IP_LIST);

  private Dnssec18Tags() {}

  static List<Tag> all() {
    return List.of(NO_MATCH_CDNSKEY_RRSIG_DS, NO_MATCH_CDS_RRSIG_DS);
  }
}
