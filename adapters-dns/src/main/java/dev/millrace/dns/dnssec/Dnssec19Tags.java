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

/** What Dnssec19 can find; the meaning of each tag is its message. */
final class Dnssec19Tags {

  static final Tag.Of5<Collection<ServerAddress>, Integer, Integer, String, String>
      BADKEY_BLOCKLIST =
          DnssecTags.DNSSEC.at(
              ERROR,
              "DS19_BADKEY_BLOCKLIST",
              Args.NS_LIST,
              Args.KEYTAG,
              DnssecTags.ALGO_NUM,
              DnssecTags.ALGO_DESCR,
              Args.text("blocklist_name"));
  static final Tag.Of4<Collection<ServerAddress>, Integer, Integer, String> BADKEY_FERMAT =
      DnssecTags.DNSSEC.at(
          ERROR,
          "DS19_BADKEY_FERMAT",
          Args.NS_LIST,
          Args.KEYTAG,
          DnssecTags.ALGO_NUM,
          DnssecTags.ALGO_DESCR);
  static final Tag.Of4<Collection<ServerAddress>, Integer, Integer, String> BADKEY_PATTERN =
      DnssecTags.DNSSEC.at(
          ERROR,
          "DS19_BADKEY_PATTERN",
          Args.NS_LIST,
          Args.KEYTAG,
          DnssecTags.ALGO_NUM,
          DnssecTags.ALGO_DESCR);
  static final Tag.Of4<Collection<ServerAddress>, Integer, Integer, String> BADKEY_ROCA =
      DnssecTags.DNSSEC.at(
          ERROR,
          "DS19_BADKEY_ROCA",
          Args.NS_LIST,
          Args.KEYTAG,
          DnssecTags.ALGO_NUM,
          DnssecTags.ALGO_DESCR);
  static final Tag.Of5<Collection<ServerAddress>, Integer, Integer, String, String>
      BADKEY_RSA_INVALID =
          DnssecTags.DNSSEC.at(
              ERROR,
              "DS19_BADKEY_RSA_INVALID",
              Args.NS_LIST,
              Args.KEYTAG,
              DnssecTags.ALGO_NUM,
              DnssecTags.ALGO_DESCR,
              Args.text("subtest"));
  static final Tag.Of4<Collection<ServerAddress>, Integer, Integer, String> BADKEY_SMALL_D =
      DnssecTags.DNSSEC.at(
          ERROR,
          "DS19_BADKEY_SMALL_D",
          Args.NS_LIST,
          Args.KEYTAG,
          DnssecTags.ALGO_NUM,
          DnssecTags.ALGO_DESCR);
  static final Tag.Of4<Collection<ServerAddress>, Integer, Integer, String> BADKEY_SMALL_FACTORS =
      DnssecTags.DNSSEC.at(
          ERROR,
          "DS19_BADKEY_SMALL_FACTORS",
          Args.NS_LIST,
          Args.KEYTAG,
          DnssecTags.ALGO_NUM,
          DnssecTags.ALGO_DESCR);
  static final Tag.Of0 BLOCKLIST_NOT_FOUND =
      DnssecTags.DNSSEC.at(NOTICE, "DS19_BLOCKLIST_NOT_FOUND");
  static final Tag.Of4<Collection<ServerAddress>, Integer, Integer, String> KEY_OK =
      DnssecTags.DNSSEC.at(
          INFO,
          "DS19_KEY_OK",
          Args.NS_LIST,
          Args.KEYTAG,
          DnssecTags.ALGO_NUM,
          DnssecTags.ALGO_DESCR);
  static final Tag.Of1<Collection<ServerAddress>> NO_DNSKEY =
      DnssecTags.DNSSEC.at(INFO, "DS19_NO_DNSKEY", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NO_RESPONSE =
      DnssecTags.DNSSEC.at(WARNING, "DS19_NO_RESPONSE", Args.NS_LIST);

  private Dnssec19Tags() {}

  static List<Tag> all() {
    return List.of(
        BADKEY_BLOCKLIST,
        BADKEY_FERMAT,
        BADKEY_PATTERN,
        BADKEY_ROCA,
        BADKEY_RSA_INVALID,
        BADKEY_SMALL_D,
        BADKEY_SMALL_FACTORS,
        BLOCKLIST_NOT_FOUND,
        KEY_OK,
        NO_DNSKEY,
        NO_RESPONSE);
  }
}
