package dev.millrace.dns.zone;

import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.util.List;
import org.xbill.DNS.Name;

/** What Zone13 can find; the meaning of each tag is its message. */
final class Zone13Tags {

  static final Tag.Of1<Name> NO_SPF_FOUND = ZoneTags.ZONE.at(INFO, "Z13_NO_SPF_FOUND", Args.DOMAIN);
  static final Tag.Of3<Name, Integer, Long> SPF_LOOKUP_COUNT_EXCEEDED =
      ZoneTags.ZONE.at(
          WARNING,
          "Z13_SPF_LOOKUP_COUNT_EXCEEDED",
          Args.DOMAIN,
          Args.integer("count"),
          Args.number("limit"));
  static final Tag.Of2<Name, Integer> SPF_LOOKUP_COUNT_OK =
      ZoneTags.ZONE.at(INFO, "Z13_SPF_LOOKUP_COUNT_OK", Args.DOMAIN, Args.integer("count"));
  static final Tag.Of2<Name, Name> SPF_LOOKUP_LOOP =
      ZoneTags.ZONE.at(WARNING, "Z13_SPF_LOOKUP_LOOP", Args.DOMAIN, Args.name("loop_domain"));
  static final Tag.Of2<Name, String> SPF_MACRO_TARGET =
      ZoneTags.ZONE.at(NOTICE, "Z13_SPF_MACRO_TARGET", Args.DOMAIN, Args.text("target"));
  static final Tag.Of1<Name> SPF_PTR_DEPRECATED =
      ZoneTags.ZONE.at(WARNING, "Z13_SPF_PTR_DEPRECATED", Args.DOMAIN);
  static final Tag.Of2<Name, String> SPF_RECURSIVE_ERROR =
      ZoneTags.ZONE.at(NOTICE, "Z13_SPF_RECURSIVE_ERROR", Args.DOMAIN, Args.text("target"));
  static final Tag.Of0 UNABLE_TO_CHECK = ZoneTags.ZONE.at(WARNING, "Z13_UNABLE_TO_CHECK");

  private Zone13Tags() {}

  static List<Tag> all() {
    return List.of(
        NO_SPF_FOUND,
        SPF_LOOKUP_COUNT_EXCEEDED,
        SPF_LOOKUP_COUNT_OK,
        SPF_LOOKUP_LOOP,
        SPF_MACRO_TARGET,
        SPF_PTR_DEPRECATED,
        SPF_RECURSIVE_ERROR,
        UNABLE_TO_CHECK);
  }
}
