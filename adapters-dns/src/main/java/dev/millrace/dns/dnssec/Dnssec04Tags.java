package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.DnssecTags.DNSSEC;
import static dev.millrace.domain.entry.Level.DEBUG;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Arg;
import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.util.List;

/** What Dnssec04 can find; the meaning of each tag is its message. */
final class Dnssec04Tags {

  private static final Arg<Long> DURATION = Args.number("duration");
  private static final Arg<String> TYPES = Args.text("types");

  static final Tag.Of3<Long, Integer, String> DURATION_LONG =
      DNSSEC.at(WARNING, "DURATION_LONG", DURATION, Args.KEYTAG, TYPES);
  static final Tag.Of3<Long, Integer, String> DURATION_OK =
      DNSSEC.at(DEBUG, "DURATION_OK", DURATION, Args.KEYTAG, TYPES);
  static final Tag.Of3<Long, Integer, String> REMAINING_LONG =
      DNSSEC.at(WARNING, "REMAINING_LONG", DURATION, Args.KEYTAG, TYPES);
  static final Tag.Of3<Long, Integer, String> REMAINING_SHORT =
      DNSSEC.at(WARNING, "REMAINING_SHORT", DURATION, Args.KEYTAG, TYPES);
  static final Tag.Of3<String, Integer, String> RRSIG_EXPIRATION =
      DNSSEC.at(INFO, "RRSIG_EXPIRATION", Args.text("date"), Args.KEYTAG, TYPES);
  static final Tag.Of3<Long, Integer, String> RRSIG_EXPIRED =
      DNSSEC.at(ERROR, "RRSIG_EXPIRED", Args.number("expiration"), Args.KEYTAG, TYPES);

  static final List<Tag> ALL =
      List.of(
          DURATION_LONG,
          DURATION_OK,
          REMAINING_LONG,
          REMAINING_SHORT,
          RRSIG_EXPIRATION,
          RRSIG_EXPIRED);

  private Dnssec04Tags() {}
}
