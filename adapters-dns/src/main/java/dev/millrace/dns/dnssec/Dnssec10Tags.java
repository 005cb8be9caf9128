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
import org.xbill.DNS.Name;

/** What Dnssec10 can find; the meaning of each tag is its message. */
final class Dnssec10Tags {

  static final Tag.Of4<Collection<ServerAddress>, String, Integer, Integer>
      ALGO_NOT_SUPPORTED_BY_ZM =
          DnssecTags.DNSSEC.at(
              NOTICE,
              "DS10_ALGO_NOT_SUPPORTED_BY_ZM",
              Args.NS_LIST,
              DnssecTags.ALGO_MNEMO,
              DnssecTags.ALGO_NUM,
              Args.KEYTAG);
  static final Tag.Of1<Collection<ServerAddress>> ERR_MULT_NSEC =
      DnssecTags.DNSSEC.at(ERROR, "DS10_ERR_MULT_NSEC", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> ERR_MULT_NSEC3 =
      DnssecTags.DNSSEC.at(ERROR, "DS10_ERR_MULT_NSEC3", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> ERR_MULT_NSEC3PARAM =
      DnssecTags.DNSSEC.at(ERROR, "DS10_ERR_MULT_NSEC3PARAM", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> EXPECTED_NSEC_NSEC3_MISSING =
      DnssecTags.DNSSEC.at(ERROR, "DS10_EXPECTED_NSEC_NSEC3_MISSING", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> HAS_NSEC =
      DnssecTags.DNSSEC.at(INFO, "DS10_HAS_NSEC", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> HAS_NSEC3 =
      DnssecTags.DNSSEC.at(INFO, "DS10_HAS_NSEC3", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> INCONSISTENT_NSEC =
      DnssecTags.DNSSEC.at(ERROR, "DS10_INCONSISTENT_NSEC", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> INCONSISTENT_NSEC3 =
      DnssecTags.DNSSEC.at(ERROR, "DS10_INCONSISTENT_NSEC3", Args.NS_LIST);
  static final Tag.Of2<Collection<ServerAddress>, Collection<ServerAddress>>
      INCONSISTENT_NSEC_NSEC3 =
          DnssecTags.DNSSEC.at(
              ERROR,
              "DS10_INCONSISTENT_NSEC_NSEC3",
              Args.nsList("ns_list_nsec"),
              Args.nsList("ns_list_nsec3"));
  static final Tag.Of1<Collection<ServerAddress>> MIXED_NSEC_NSEC3 =
      DnssecTags.DNSSEC.at(ERROR, "DS10_MIXED_NSEC_NSEC3", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC3PARAM_GIVES_ERR_ANSWER =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3PARAM_GIVES_ERR_ANSWER", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC3PARAM_MISMATCHES_APEX =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3PARAM_MISMATCHES_APEX", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC3PARAM_QUERY_RESPONSE_ERR =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3PARAM_QUERY_RESPONSE_ERR", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC3_ERR_TYPE_LIST =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3_ERR_TYPE_LIST", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC3_MISMATCHES_APEX =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3_MISMATCHES_APEX", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC3_MISSING_SIGNATURE =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3_MISSING_SIGNATURE", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC3_NODATA_MISSING_SOA =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3_NODATA_MISSING_SOA", Args.NS_LIST);
  static final Tag.Of2<Collection<ServerAddress>, Name> NSEC3_NODATA_WRONG_SOA =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3_NODATA_WRONG_SOA", Args.NS_LIST, Args.DOMAIN);
  static final Tag.Of1<Collection<ServerAddress>> NSEC3_NO_VERIFIED_SIGNATURE =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3_NO_VERIFIED_SIGNATURE", Args.NS_LIST);
  static final Tag.Of2<Collection<ServerAddress>, Integer> NSEC3_RRSIG_EXPIRED =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3_RRSIG_EXPIRED", Args.NS_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<ServerAddress>, Integer> NSEC3_RRSIG_NOT_YET_VALID =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3_RRSIG_NOT_YET_VALID", Args.NS_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<ServerAddress>, Integer> NSEC3_RRSIG_NO_DNSKEY =
      DnssecTags.DNSSEC.at(WARNING, "DS10_NSEC3_RRSIG_NO_DNSKEY", Args.NS_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<ServerAddress>, Integer> NSEC3_RRSIG_VERIFY_ERROR =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC3_RRSIG_VERIFY_ERROR", Args.NS_LIST, Args.KEYTAG);
  static final Tag.Of1<Collection<ServerAddress>> NSEC_ERR_TYPE_LIST =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC_ERR_TYPE_LIST", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC_GIVES_ERR_ANSWER =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC_GIVES_ERR_ANSWER", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC_MISMATCHES_APEX =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC_MISMATCHES_APEX", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC_MISSING_SIGNATURE =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC_MISSING_SIGNATURE", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC_NODATA_MISSING_SOA =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC_NODATA_MISSING_SOA", Args.NS_LIST);
  static final Tag.Of2<Collection<ServerAddress>, Name> NSEC_NODATA_WRONG_SOA =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC_NODATA_WRONG_SOA", Args.NS_LIST, Args.DOMAIN);
  static final Tag.Of1<Collection<ServerAddress>> NSEC_NO_VERIFIED_SIGNATURE =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC_NO_VERIFIED_SIGNATURE", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> NSEC_QUERY_RESPONSE_ERR =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC_QUERY_RESPONSE_ERR", Args.NS_LIST);
  static final Tag.Of2<Collection<ServerAddress>, Integer> NSEC_RRSIG_EXPIRED =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC_RRSIG_EXPIRED", Args.NS_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<ServerAddress>, Integer> NSEC_RRSIG_NOT_YET_VALID =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC_RRSIG_NOT_YET_VALID", Args.NS_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<ServerAddress>, Integer> NSEC_RRSIG_NO_DNSKEY =
      DnssecTags.DNSSEC.at(WARNING, "DS10_NSEC_RRSIG_NO_DNSKEY", Args.NS_LIST, Args.KEYTAG);
  static final Tag.Of2<Collection<ServerAddress>, Integer> NSEC_RRSIG_VERIFY_ERROR =
      DnssecTags.DNSSEC.at(ERROR, "DS10_NSEC_RRSIG_VERIFY_ERROR", Args.NS_LIST, Args.KEYTAG);
  static final Tag.Of1<Collection<ServerAddress>> SERVER_NO_DNSSEC =
      DnssecTags.DNSSEC.at(ERROR, "DS10_SERVER_NO_DNSSEC", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> ZONE_NO_DNSSEC =
      DnssecTags.DNSSEC.at(NOTICE, "DS10_ZONE_NO_DNSSEC", Args.NS_LIST);

  private Dnssec10Tags() {}

  static List<Tag> all() {
    return List.of(
        ALGO_NOT_SUPPORTED_BY_ZM,
        ERR_MULT_NSEC,
        ERR_MULT_NSEC3,
        ERR_MULT_NSEC3PARAM,
        EXPECTED_NSEC_NSEC3_MISSING,
        HAS_NSEC,
        HAS_NSEC3,
        INCONSISTENT_NSEC,
        INCONSISTENT_NSEC3,
        INCONSISTENT_NSEC_NSEC3,
        MIXED_NSEC_NSEC3,
        NSEC3PARAM_GIVES_ERR_ANSWER,
        NSEC3PARAM_MISMATCHES_APEX,
        NSEC3PARAM_QUERY_RESPONSE_ERR,
        NSEC3_ERR_TYPE_LIST,
        NSEC3_MISMATCHES_APEX,
        NSEC3_MISSING_SIGNATURE,
        NSEC3_NODATA_MISSING_SOA,
        NSEC3_NODATA_WRONG_SOA,
        NSEC3_NO_VERIFIED_SIGNATURE,
        NSEC3_RRSIG_EXPIRED,
        NSEC3_RRSIG_NOT_YET_VALID,
        NSEC3_RRSIG_NO_DNSKEY,
        NSEC3_RRSIG_VERIFY_ERROR,
        NSEC_ERR_TYPE_LIST,
        NSEC_GIVES_ERR_ANSWER,
        NSEC_MISMATCHES_APEX,
        NSEC_MISSING_SIGNATURE,
        NSEC_NODATA_MISSING_SOA,
        NSEC_NODATA_WRONG_SOA,
        NSEC_NO_VERIFIED_SIGNATURE,
        NSEC_QUERY_RESPONSE_ERR,
        NSEC_RRSIG_EXPIRED,
        NSEC_RRSIG_NOT_YET_VALID,
        NSEC_RRSIG_NO_DNSKEY,
        NSEC_RRSIG_VERIFY_ERROR,
        SERVER_NO_DNSSEC,
        ZONE_NO_DNSSEC);
  }
}
