package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.DnssecTags.ALGO_DESCR;
import static dev.millrace.dns.dnssec.DnssecTags.ALGO_NUM;
import static dev.millrace.dns.dnssec.DnssecTags.DNSSEC;
import static dev.millrace.domain.entry.Level.DEBUG;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Arg;
import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.List;

/** What Dnssec14 can find; the meaning of each tag is its message. */
final class Dnssec14Tags {

  private static final Arg<Integer> KEYSIZE = Args.integer("keysize");

  static final Tag.Of1<ServerAddress> NO_RESPONSE = DNSSEC.at(DEBUG, "NO_RESPONSE", Args.NS);
  static final Tag.Of1<ServerAddress> NO_RESPONSE_DNSKEY =
      DNSSEC.at(WARNING, "NO_RESPONSE_DNSKEY", Args.NS);
  static final Tag.Of5<Integer, String, Integer, Integer, Integer> DNSKEY_SMALLER_THAN_REC =
      DNSSEC.at(
          WARNING,
          "DNSKEY_SMALLER_THAN_REC",
          ALGO_NUM,
          ALGO_DESCR,
          Args.KEYTAG,
          KEYSIZE,
          Args.integer("keysizerec"));
  static final Tag.Of5<Integer, String, Integer, Integer, Integer> DNSKEY_TOO_SMALL_FOR_ALGO =
      DNSSEC.at(
          ERROR,
          "DNSKEY_TOO_SMALL_FOR_ALGO",
          ALGO_NUM,
          ALGO_DESCR,
          Args.KEYTAG,
          KEYSIZE,
          Args.integer("keysizemin"));
  static final Tag.Of5<Integer, String, Integer, Integer, Integer> DNSKEY_TOO_LARGE_FOR_ALGO =
      DNSSEC.at(
          ERROR,
          "DNSKEY_TOO_LARGE_FOR_ALGO",
          ALGO_NUM,
          ALGO_DESCR,
          Args.KEYTAG,
          KEYSIZE,
          Args.integer("keysizemax"));
  static final Tag.Of0 KEY_SIZE_OK = DNSSEC.at(INFO, "KEY_SIZE_OK");

  static final List<Tag> ALL =
      List.of(
          NO_RESPONSE,
          NO_RESPONSE_DNSKEY,
          DNSKEY_SMALLER_THAN_REC,
          DNSKEY_TOO_SMALL_FOR_ALGO,
          DNSKEY_TOO_LARGE_FOR_ALGO,
          KEY_SIZE_OK);

  private Dnssec14Tags() {}
}
