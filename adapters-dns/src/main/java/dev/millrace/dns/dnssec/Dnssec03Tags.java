package dev.millrace.dns.dnssec;

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

/** What Dnssec03 can find; the meaning of each tag is its message. */
final class Dnssec03Tags {

  static final Tag.Of1<Collection<ServerAddress>> DS03_ERROR_RESPONSE_NSEC_QUERY =
      DNSSEC.at(ERROR, "DS03_ERROR_RESPONSE_NSEC_QUERY", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS03_ERR_MULT_NSEC3 =
      DNSSEC.at(ERROR, "DS03_ERR_MULT_NSEC3", Args.NS_LIST);
  static final Tag.Of2<Collection<ServerAddress>, Integer> DS03_ILLEGAL_HASH_ALGO =
      DNSSEC.at(ERROR, "DS03_ILLEGAL_HASH_ALGO", Args.NS_LIST, ALGO_NUM);
  static final Tag.Of2<Collection<ServerAddress>, Integer> DS03_ILLEGAL_ITERATION_VALUE =
      DNSSEC.at(WARNING, "DS03_ILLEGAL_ITERATION_VALUE", Args.NS_LIST, Args.integer("int"));
  static final Tag.Of2<Collection<ServerAddress>, Integer> DS03_ILLEGAL_SALT_LENGTH =
      DNSSEC.at(WARNING, "DS03_ILLEGAL_SALT_LENGTH", Args.NS_LIST, Args.integer("int"));
  static final Tag.Of0 DS03_INCONSISTENT_HASH_ALGO =
      DNSSEC.at(ERROR, "DS03_INCONSISTENT_HASH_ALGO");
  static final Tag.Of0 DS03_INCONSISTENT_ITERATION =
      DNSSEC.at(ERROR, "DS03_INCONSISTENT_ITERATION");
  static final Tag.Of0 DS03_INCONSISTENT_NSEC3_FLAGS =
      DNSSEC.at(ERROR, "DS03_INCONSISTENT_NSEC3_FLAGS");
  static final Tag.Of0 DS03_INCONSISTENT_SALT_LENGTH =
      DNSSEC.at(ERROR, "DS03_INCONSISTENT_SALT_LENGTH");
  static final Tag.Of1<Collection<ServerAddress>> DS03_LEGAL_EMPTY_SALT =
      DNSSEC.at(INFO, "DS03_LEGAL_EMPTY_SALT", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS03_LEGAL_HASH_ALGO =
      DNSSEC.at(INFO, "DS03_LEGAL_HASH_ALGO", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS03_LEGAL_ITERATION_VALUE =
      DNSSEC.at(INFO, "DS03_LEGAL_ITERATION_VALUE", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS03_NO_DNSSEC_SUPPORT =
      DNSSEC.at(NOTICE, "DS03_NO_DNSSEC_SUPPORT", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS03_NO_NSEC3 =
      DNSSEC.at(INFO, "DS03_NO_NSEC3", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS03_NO_RESPONSE_NSEC_QUERY =
      DNSSEC.at(ERROR, "DS03_NO_RESPONSE_NSEC_QUERY", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS03_NSEC3_OPT_OUT_DISABLED =
      DNSSEC.at(INFO, "DS03_NSEC3_OPT_OUT_DISABLED", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS03_NSEC3_OPT_OUT_ENABLED_NON_TLD =
      DNSSEC.at(NOTICE, "DS03_NSEC3_OPT_OUT_ENABLED_NON_TLD", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS03_NSEC3_OPT_OUT_ENABLED_TLD =
      DNSSEC.at(INFO, "DS03_NSEC3_OPT_OUT_ENABLED_TLD", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS03_SERVER_NO_DNSSEC_SUPPORT =
      DNSSEC.at(ERROR, "DS03_SERVER_NO_DNSSEC_SUPPORT", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> DS03_SERVER_NO_NSEC3 =
      DNSSEC.at(ERROR, "DS03_SERVER_NO_NSEC3", Args.NS_LIST);
  static final Tag.Of2<Collection<ServerAddress>, Integer> DS03_UNASSIGNED_FLAG_USED =
      DNSSEC.at(ERROR, "DS03_UNASSIGNED_FLAG_USED", Args.NS_LIST, Args.integer("int"));

  static final List<Tag> ALL =
      List.of(
          DS03_ERROR_RESPONSE_NSEC_QUERY,
          DS03_ERR_MULT_NSEC3,
          DS03_ILLEGAL_HASH_ALGO,
          DS03_ILLEGAL_ITERATION_VALUE,
          DS03_ILLEGAL_SALT_LENGTH,
          DS03_INCONSISTENT_HASH_ALGO,
          DS03_INCONSISTENT_ITERATION,
          DS03_INCONSISTENT_NSEC3_FLAGS,
          DS03_INCONSISTENT_SALT_LENGTH,
          DS03_LEGAL_EMPTY_SALT,
          DS03_LEGAL_HASH_ALGO,
          DS03_LEGAL_ITERATION_VALUE,
          DS03_NO_DNSSEC_SUPPORT,
          DS03_NO_NSEC3,
          DS03_NO_RESPONSE_NSEC_QUERY,
          DS03_NSEC3_OPT_OUT_DISABLED,
          DS03_NSEC3_OPT_OUT_ENABLED_NON_TLD,
          DS03_NSEC3_OPT_OUT_ENABLED_TLD,
          DS03_SERVER_NO_DNSSEC_SUPPORT,
          DS03_SERVER_NO_NSEC3,
          DS03_UNASSIGNED_FLAG_USED);

  private Dnssec03Tags() {}
}
