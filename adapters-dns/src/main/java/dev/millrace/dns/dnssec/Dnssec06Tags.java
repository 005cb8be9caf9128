package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.DnssecTags.DNSSEC;
import static dev.millrace.domain.entry.Level.DEBUG;
import static dev.millrace.domain.entry.Level.ERROR;

import dev.millrace.dns.finding.Arg;
import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.List;

/** What Dnssec06 can find; the meaning of each tag is its message. */
final class Dnssec06Tags {

  private static final Arg<InetAddress> SERVER = Args.address("server");
  private static final Arg<Integer> KEYS = Args.integer("keys");
  private static final Arg<Integer> SIGS = Args.integer("sigs");

  static final Tag.Of3<InetAddress, Integer, Integer> EXTRA_PROCESSING_BROKEN =
      DNSSEC.at(ERROR, "EXTRA_PROCESSING_BROKEN", SERVER, KEYS, SIGS);
  static final Tag.Of3<InetAddress, Integer, Integer> EXTRA_PROCESSING_OK =
      DNSSEC.at(DEBUG, "EXTRA_PROCESSING_OK", SERVER, KEYS, SIGS);

  static final List<Tag> ALL = List.of(EXTRA_PROCESSING_BROKEN, EXTRA_PROCESSING_OK);

  private Dnssec06Tags() {}
}
