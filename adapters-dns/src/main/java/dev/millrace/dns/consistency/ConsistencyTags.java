package dev.millrace.dns.consistency;

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
import java.util.Collection;
import org.xbill.DNS.Name;

/** What module CONSISTENCY can find; the meaning of each tag is its message. */
final class ConsistencyTags {

  static final CommonTags COMMON = CommonTags.of(TestModule.CONSISTENCY);

  private static final TagsOf CONSISTENCY = new TagsOf(TestModule.CONSISTENCY);

  private static final Arg<Integer> COUNT = Args.integer("count");
  private static final Arg<Long> REFRESH = Args.number("refresh");
  private static final Arg<Long> RETRY = Args.number("retry");
  private static final Arg<Long> EXPIRE = Args.number("expire");
  private static final Arg<Long> MINIMUM = Args.number("minimum");
  private static final Arg<Collection<ServerAddress>> PARENT_ADDRESSES =
      Args.nsList("parent_addresses");
  private static final Arg<Collection<ServerAddress>> ZONE_ADDRESSES =
      Args.nsList("zone_addresses");

  static final Tag.Of1<ServerAddress> NO_RESPONSE = CONSISTENCY.at(DEBUG, "NO_RESPONSE", Args.NS);
  static final Tag.Of1<ServerAddress> NO_RESPONSE_SOA_QUERY =
      CONSISTENCY.at(DEBUG, "NO_RESPONSE_SOA_QUERY", Args.NS);
  static final Tag.Of1<ServerAddress> NO_RESPONSE_NS_QUERY =
      CONSISTENCY.at(DEBUG, "NO_RESPONSE_NS_QUERY", Args.NS);

  static final Tag.Of2<Long, Collection<ServerAddress>> SOA_SERIAL =
      CONSISTENCY.at(INFO, "SOA_SERIAL", Args.number("serial"), Args.NS_LIST);
  static final Tag.Of1<Long> ONE_SOA_SERIAL =
      CONSISTENCY.at(INFO, "ONE_SOA_SERIAL", Args.number("serial"));
  static final Tag.Of1<Integer> MULTIPLE_SOA_SERIALS =
      CONSISTENCY.at(WARNING, "MULTIPLE_SOA_SERIALS", COUNT);
  static final Tag.Of1<Integer> MULTIPLE_SOA_SERIALS_OK =
      CONSISTENCY.at(NOTICE, "MULTIPLE_SOA_SERIALS_OK", COUNT);
  static final Tag.Of3<Long, Long, Long> SOA_SERIAL_VARIATION =
      CONSISTENCY.at(
          NOTICE,
          "SOA_SERIAL_VARIATION",
          Args.number("serial_min"),
          Args.number("serial_max"),
          Args.number("max_variation"));

  static final Tag.Of1<Name> ONE_SOA_RNAME =
      CONSISTENCY.at(INFO, "ONE_SOA_RNAME", Args.name("rname"));
  static final Tag.Of1<Integer> MULTIPLE_SOA_RNAMES =
      CONSISTENCY.at(NOTICE, "MULTIPLE_SOA_RNAMES", COUNT);
  static final Tag.Of2<Name, Collection<ServerAddress>> SOA_RNAME =
      CONSISTENCY.at(INFO, "SOA_RNAME", Args.name("rname"), Args.NS_LIST);

  static final Tag.Of4<Long, Long, Long, Long> ONE_SOA_TIME_PARAMETER_SET =
      CONSISTENCY.at(INFO, "ONE_SOA_TIME_PARAMETER_SET", REFRESH, RETRY, EXPIRE, MINIMUM);
  static final Tag.Of1<Integer> MULTIPLE_SOA_TIME_PARAMETER_SET =
      CONSISTENCY.at(NOTICE, "MULTIPLE_SOA_TIME_PARAMETER_SET", COUNT);
  static final Tag.Of5<Long, Long, Long, Long, Collection<ServerAddress>> SOA_TIME_PARAMETER_SET =
      CONSISTENCY.at(INFO, "SOA_TIME_PARAMETER_SET", REFRESH, RETRY, EXPIRE, MINIMUM, Args.NS_LIST);

  static final Tag.Of1<Collection<Name>> ONE_NS_SET =
      CONSISTENCY.at(INFO, "ONE_NS_SET", Args.NSNAME_LIST);
  static final Tag.Of1<Integer> MULTIPLE_NS_SET = CONSISTENCY.at(NOTICE, "MULTIPLE_NS_SET", COUNT);
  static final Tag.Of2<Collection<Name>, Collection<ServerAddress>> NS_SET =
      CONSISTENCY.at(INFO, "NS_SET", Args.NSNAME_LIST, Args.nsList("servers"));

  static final Tag.Of0 ADDRESSES_MATCH = CONSISTENCY.at(INFO, "ADDRESSES_MATCH");
  static final Tag.Of1<ServerAddress> CHILD_NS_FAILED =
      CONSISTENCY.at(DEBUG, "CHILD_NS_FAILED", Args.NS);
  static final Tag.Of0 CHILD_ZONE_LAME = CONSISTENCY.at(ERROR, "CHILD_ZONE_LAME");
  static final Tag.Of1<Collection<ServerAddress>> EXTRA_ADDRESS_CHILD =
      CONSISTENCY.at(NOTICE, "EXTRA_ADDRESS_CHILD", Args.nsList("ns_ip_list"));
  static final Tag.Of2<Collection<ServerAddress>, Collection<ServerAddress>>
      IN_BAILIWICK_ADDR_MISMATCH =
          CONSISTENCY.at(ERROR, "IN_BAILIWICK_ADDR_MISMATCH", PARENT_ADDRESSES, ZONE_ADDRESSES);
  static final Tag.Of2<Collection<ServerAddress>, Collection<ServerAddress>>
      OUT_OF_BAILIWICK_ADDR_MISMATCH =
          CONSISTENCY.at(ERROR, "OUT_OF_BAILIWICK_ADDR_MISMATCH", PARENT_ADDRESSES, ZONE_ADDRESSES);

  static final Tag.Of1<Name> ONE_SOA_MNAME =
      CONSISTENCY.at(INFO, "ONE_SOA_MNAME", Args.name("mname"));
  static final Tag.Of1<Integer> MULTIPLE_SOA_MNAMES =
      CONSISTENCY.at(NOTICE, "MULTIPLE_SOA_MNAMES", COUNT);
  static final Tag.Of2<Name, Collection<ServerAddress>> SOA_MNAME =
      CONSISTENCY.at(DEBUG, "SOA_MNAME", Args.name("mname"), Args.NS_LIST);

  private ConsistencyTags() {}
}
