package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.DnssecTags.ALGO_DESCR;
import static dev.millrace.dns.dnssec.DnssecTags.ALGO_MNEMO;
import static dev.millrace.dns.dnssec.DnssecTags.ALGO_NUM;
import static dev.millrace.dns.dnssec.DnssecTags.DNSSEC;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;
import java.util.List;

/** What Dnssec05 can find; the meaning of each tag is its message. */
final class Dnssec05Tags {

  static final Tag.Of5<Collection<ServerAddress>, Integer, Integer, String, String>
      DS05_ALGO_DEPRECATED =
          DNSSEC.at(
              ERROR,
              "DS05_ALGO_DEPRECATED",
              Args.NS_LIST,
              Args.KEYTAG,
              ALGO_NUM,
              ALGO_DESCR,
              ALGO_MNEMO);
  static final Tag.Of5<Collection<ServerAddress>, Integer, Integer, String, String>
      DS05_ALGO_NOT_RECOMMENDED =
          DNSSEC.at(
              WARNING,
              "DS05_ALGO_NOT_RECOMMENDED",
              Args.NS_LIST,
              Args.KEYTAG,
              ALGO_NUM,
              ALGO_DESCR,
              ALGO_MNEMO);
  static final Tag.Of5<Collection<ServerAddress>, Integer, Integer, String, String>
      DS05_ALGO_NOT_ZONE_SIGN =
          DNSSEC.at(
              ERROR,
              "DS05_ALGO_NOT_ZONE_SIGN",
              Args.NS_LIST,
              Args.KEYTAG,
              ALGO_NUM,
              ALGO_DESCR,
              ALGO_MNEMO);
  static final Tag.Of5<Collection<ServerAddress>, Integer, Integer, String, String> DS05_ALGO_OK =
      DNSSEC.at(INFO, "DS05_ALGO_OK", Args.NS_LIST, Args.KEYTAG, ALGO_NUM, ALGO_DESCR, ALGO_MNEMO);
  static final Tag.Of3<Collection<ServerAddress>, Integer, Integer> DS05_ALGO_PRIVATE =
      DNSSEC.at(ERROR, "DS05_ALGO_PRIVATE", Args.NS_LIST, Args.KEYTAG, ALGO_NUM);
  static final Tag.Of3<Collection<ServerAddress>, Integer, Integer> DS05_ALGO_RESERVED =
      DNSSEC.at(ERROR, "DS05_ALGO_RESERVED", Args.NS_LIST, Args.KEYTAG, ALGO_NUM);
  static final Tag.Of3<Collection<ServerAddress>, Integer, Integer> DS05_ALGO_UNASSIGNED =
      DNSSEC.at(ERROR, "DS05_ALGO_UNASSIGNED", Args.NS_LIST, Args.KEYTAG, ALGO_NUM);
  static final Tag.Of1<Collection<ServerAddress>> DS05_NO_RESPONSE =
      DNSSEC.at(WARNING, "DS05_NO_RESPONSE", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS05_SERVER_NO_DNSSEC =
      DNSSEC.at(ERROR, "DS05_SERVER_NO_DNSSEC", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS05_ZONE_NO_DNSSEC =
      DNSSEC.at(NOTICE, "DS05_ZONE_NO_DNSSEC", Args.NS_LIST);

  static final List<Tag> ALL =
      List.of(
          DS05_ALGO_DEPRECATED,
          DS05_ALGO_NOT_RECOMMENDED,
          DS05_ALGO_NOT_ZONE_SIGN,
          DS05_ALGO_OK,
          DS05_ALGO_PRIVATE,
          DS05_ALGO_RESERVED,
          DS05_ALGO_UNASSIGNED,
          DS05_NO_RESPONSE,
          DS05_SERVER_NO_DNSSEC,
          DS05_ZONE_NO_DNSSEC);

  private Dnssec05Tags() {}
}
