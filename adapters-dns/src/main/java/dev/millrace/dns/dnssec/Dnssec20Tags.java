package dev.millrace.dns.dnssec;

import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;
import java.util.List;

/** What Dnssec20 can find; the meaning of each tag is its message. */
final class Dnssec20Tags {

  static final Tag.Of1<Collection<ServerAddress>> BITMAP_OK =
      DnssecTags.DNSSEC.at(INFO, "DS20_BITMAP_OK", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NO_BITMAP =
      DnssecTags.DNSSEC.at(WARNING, "DS20_NO_BITMAP", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NO_DNSSEC =
      DnssecTags.DNSSEC.at(NOTICE, "DS20_NO_DNSSEC", Args.NS_LIST);
  static final Tag.Of2<Collection<ServerAddress>, String> NSEC3_BITMAP_MISMATCHES_RRTYPE =
      DnssecTags.DNSSEC.at(ERROR, "DS20_NSEC3_BITMAP_MISMATCHES_RRTYPE", Args.NS_LIST, Args.RRTYPE);
  static final Tag.Of2<Collection<ServerAddress>, String> NSEC_BITMAP_MISMATCHES_RRTYPE =
      DnssecTags.DNSSEC.at(ERROR, "DS20_NSEC_BITMAP_MISMATCHES_RRTYPE", Args.NS_LIST, Args.RRTYPE);

  private Dnssec20Tags() {}

  static List<Tag> all() {
    return List.of(
        BITMAP_OK,
        NO_BITMAP,
        NO_DNSSEC,
        NSEC3_BITMAP_MISMATCHES_RRTYPE,
        NSEC_BITMAP_MISMATCHES_RRTYPE);
  }
}
