package dev.millrace.dns.dnssec;

import static dev.millrace.dns.dnssec.DnssecTags.DNSSEC;
import static dev.millrace.dns.dnssec.DnssecTags.SOURCES;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Arg;
import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;
import java.util.List;

/** What Dnssec01 can find; the meaning of each tag is its message. */
final class Dnssec01Tags {

  private static final Arg<Integer> DS_ALGO_NUM = Args.integer("ds_algo_num");
  private static final Arg<String> DS_ALGO_DESCR = Args.text("ds_algo_descr");

  static final Tag.Of2<Collection<ServerAddress>, Integer> DS01_DS_ALGO_2_MISSING =
      DNSSEC.at(NOTICE, "DS01_DS_ALGO_2_MISSING", SOURCES, Args.KEYTAG);
  static final Tag.Of4<Collection<ServerAddress>, Integer, Integer, String>
      DS01_DS_ALGO_DEPRECATED =
          DNSSEC.at(
              ERROR, "DS01_DS_ALGO_DEPRECATED", SOURCES, Args.KEYTAG, DS_ALGO_NUM, DS_ALGO_DESCR);
  static final Tag.Of4<Collection<ServerAddress>, Integer, Integer, String> DS01_DS_ALGO_NOT_DS =
      DNSSEC.at(ERROR, "DS01_DS_ALGO_NOT_DS", SOURCES, Args.KEYTAG, DS_ALGO_NUM, DS_ALGO_DESCR);
  static final Tag.Of4<Collection<ServerAddress>, Integer, Integer, String> DS01_DS_ALGO_OK =
      DNSSEC.at(INFO, "DS01_DS_ALGO_OK", SOURCES, Args.KEYTAG, DS_ALGO_NUM, DS_ALGO_DESCR);
  static final Tag.Of3<Collection<ServerAddress>, Integer, Integer> DS01_DS_ALGO_PRIVATE =
      DNSSEC.at(ERROR, "DS01_DS_ALGO_PRIVATE", SOURCES, Args.KEYTAG, DS_ALGO_NUM);
  static final Tag.Of3<Collection<ServerAddress>, Integer, Integer> DS01_DS_ALGO_RESERVED =
      DNSSEC.at(ERROR, "DS01_DS_ALGO_RESERVED", SOURCES, Args.KEYTAG, DS_ALGO_NUM);
  static final Tag.Of3<Collection<ServerAddress>, Integer, Integer> DS01_DS_ALGO_UNASSIGNED =
      DNSSEC.at(ERROR, "DS01_DS_ALGO_UNASSIGNED", SOURCES, Args.KEYTAG, DS_ALGO_NUM);
  static final Tag.Of1<Collection<ServerAddress>> DS01_NO_RESPONSE =
      DNSSEC.at(WARNING, "DS01_NO_RESPONSE", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS01_PARENT_SERVER_NO_DS =
      DNSSEC.at(ERROR, "DS01_PARENT_SERVER_NO_DS", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS01_PARENT_ZONE_NO_DS =
      DNSSEC.at(NOTICE, "DS01_PARENT_ZONE_NO_DS", Args.NS_LIST);
  static final Tag.Of0 DS01_ROOT_N_NO_UNDEL_DS = DNSSEC.at(INFO, "DS01_ROOT_N_NO_UNDEL_DS");
  static final Tag.Of0 DS01_UNDEL_N_NO_UNDEL_DS = DNSSEC.at(INFO, "DS01_UNDEL_N_NO_UNDEL_DS");

  static final List<Tag> ALL =
      List.of(
          DS01_DS_ALGO_2_MISSING,
          DS01_DS_ALGO_DEPRECATED,
          DS01_DS_ALGO_NOT_DS,
          DS01_DS_ALGO_OK,
          DS01_DS_ALGO_PRIVATE,
          DS01_DS_ALGO_RESERVED,
          DS01_DS_ALGO_UNASSIGNED,
          DS01_NO_RESPONSE,
          DS01_PARENT_SERVER_NO_DS,
          DS01_PARENT_ZONE_NO_DS,
          DS01_ROOT_N_NO_UNDEL_DS,
          DS01_UNDEL_N_NO_UNDEL_DS);

  private Dnssec01Tags() {}
}
