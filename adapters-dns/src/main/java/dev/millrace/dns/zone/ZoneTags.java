package dev.millrace.dns.zone;

import static dev.millrace.domain.entry.Level.DEBUG;
import static dev.millrace.domain.entry.Level.ERROR;
import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Arg;
import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.CommonTags;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TagsOf;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import org.xbill.DNS.Name;

/**
 * What module ZONE can find, except for cases that have a class of their own; the meaning of a tag
 * is its message.
 */
final class ZoneTags {

  static final CommonTags COMMON = CommonTags.of(TestModule.ZONE);

  static final TagsOf ZONE = new TagsOf(TestModule.ZONE);
  private static final Arg<Long> REFRESH = Args.number("refresh");
  private static final Arg<Long> REQUIRED_REFRESH = Args.number("required_refresh");
  private static final Arg<Long> RETRY = Args.number("retry");
  private static final Arg<Long> REQUIRED_RETRY = Args.number("required_retry");
  private static final Arg<Long> EXPIRE = Args.number("expire");
  private static final Arg<Long> REQUIRED_EXPIRE = Args.number("required_expire");
  private static final Arg<Long> MINIMUM = Args.number("minimum");
  private static final Arg<Long> LOWEST = Args.number("lowest_minimum");
  private static final Arg<Long> HIGHEST = Args.number("highest_minimum");
  private static final Arg<Name> MNAME = Args.name("mname");

  static final Tag.Of0 NO_RESPONSE_SOA_QUERY = ZONE.at(DEBUG, "NO_RESPONSE_SOA_QUERY");
  static final Tag.Of0 NO_RESPONSE_MX_QUERY = ZONE.at(DEBUG, "NO_RESPONSE_MX_QUERY");

  static final Tag.Of2<Long, Long> REFRESH_MINIMUM_VALUE_LOWER =
      ZONE.at(NOTICE, "REFRESH_MINIMUM_VALUE_LOWER", REFRESH, REQUIRED_REFRESH);
  static final Tag.Of2<Long, Long> REFRESH_MINIMUM_VALUE_OK =
      ZONE.at(INFO, "REFRESH_MINIMUM_VALUE_OK", REFRESH, REQUIRED_REFRESH);

  static final Tag.Of2<Long, Long> REFRESH_LOWER_THAN_RETRY =
      ZONE.at(INFO, "REFRESH_LOWER_THAN_RETRY", REFRESH, RETRY);
  static final Tag.Of2<Long, Long> REFRESH_HIGHER_THAN_RETRY =
      ZONE.at(INFO, "REFRESH_HIGHER_THAN_RETRY", REFRESH, RETRY);

  static final Tag.Of2<Long, Long> RETRY_MINIMUM_VALUE_LOWER =
      ZONE.at(NOTICE, "RETRY_MINIMUM_VALUE_LOWER", RETRY, REQUIRED_RETRY);
  static final Tag.Of2<Long, Long> RETRY_MINIMUM_VALUE_OK =
      ZONE.at(INFO, "RETRY_MINIMUM_VALUE_OK", RETRY, REQUIRED_RETRY);

  static final Tag.Of2<Long, Long> EXPIRE_LOWER_THAN_REFRESH =
      ZONE.at(WARNING, "EXPIRE_LOWER_THAN_REFRESH", EXPIRE, REFRESH);
  static final Tag.Of2<Long, Long> EXPIRE_MINIMUM_VALUE_LOWER =
      ZONE.at(WARNING, "EXPIRE_MINIMUM_VALUE_LOWER", EXPIRE, REQUIRED_EXPIRE);
  static final Tag.Of3<Long, Long, Long> EXPIRE_MINIMUM_VALUE_OK =
      ZONE.at(INFO, "EXPIRE_MINIMUM_VALUE_OK", EXPIRE, REFRESH, REQUIRED_EXPIRE);

  static final Tag.Of2<Long, Long> SOA_DEFAULT_TTL_MAXIMUM_VALUE_HIGHER =
      ZONE.at(NOTICE, "SOA_DEFAULT_TTL_MAXIMUM_VALUE_HIGHER", MINIMUM, HIGHEST);
  static final Tag.Of2<Long, Long> SOA_DEFAULT_TTL_MAXIMUM_VALUE_LOWER =
      ZONE.at(NOTICE, "SOA_DEFAULT_TTL_MAXIMUM_VALUE_LOWER", MINIMUM, LOWEST);
  static final Tag.Of3<Long, Long, Long> SOA_DEFAULT_TTL_MAXIMUM_VALUE_OK =
      ZONE.at(INFO, "SOA_DEFAULT_TTL_MAXIMUM_VALUE_OK", MINIMUM, HIGHEST, LOWEST);

  static final Tag.Of1<Name> MNAME_IS_CNAME = ZONE.at(NOTICE, "MNAME_IS_CNAME", MNAME);
  static final Tag.Of1<Name> MNAME_IS_NOT_CNAME = ZONE.at(INFO, "MNAME_IS_NOT_CNAME", MNAME);
  static final Tag.Of1<Name> MNAME_HAS_NO_ADDRESS = ZONE.at(WARNING, "MNAME_HAS_NO_ADDRESS", MNAME);

  static final Tag.Of0 MX_RECORD_IS_CNAME = ZONE.at(ERROR, "MX_RECORD_IS_CNAME");
  static final Tag.Of0 MX_RECORD_IS_NOT_CNAME = ZONE.at(INFO, "MX_RECORD_IS_NOT_CNAME");

  static final Tag.Of1<ServerAddress> NO_RESPONSE = ZONE.at(DEBUG, "NO_RESPONSE", Args.NS);
  static final Tag.Of1<ServerAddress> NO_SOA_IN_RESPONSE =
      ZONE.at(DEBUG, "NO_SOA_IN_RESPONSE", Args.NS);
  static final Tag.Of3<ServerAddress, Name, Name> WRONG_SOA =
      ZONE.at(DEBUG, "WRONG_SOA", Args.NS, Args.name("owner"), Args.name("name"));
  static final Tag.Of2<ServerAddress, Integer> MULTIPLE_SOA =
      ZONE.at(ERROR, "MULTIPLE_SOA", Args.NS, Args.integer("count"));
  static final Tag.Of0 ONE_SOA = ZONE.at(INFO, "ONE_SOA");

  private ZoneTags() {}
}
