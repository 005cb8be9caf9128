package dev.millrace.dns.connectivity;

import static dev.millrace.domain.entry.Level.DEBUG;
import static dev.millrace.domain.entry.Level.NOTICE;

import dev.millrace.dns.finding.Arg;
import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.CommonTags;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TagsOf;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.ServerAddress;
import java.net.InetAddress;
import java.util.Collection;
import java.util.stream.Collectors;

/** What module CONNECTIVITY can find; the meaning of each tag is its message. */
final class ConnectivityTags {

  static final CommonTags COMMON = CommonTags.of(TestModule.CONNECTIVITY);

  static final TagsOf CONNECTIVITY = new TagsOf(TestModule.CONNECTIVITY);

  static final Tag.Of1<Collection<ServerAddress>> CN01_IPV4_DISABLED =
      CONNECTIVITY.at(NOTICE, "CN01_IPV4_DISABLED", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> CN01_IPV6_DISABLED =
      CONNECTIVITY.at(NOTICE, "CN01_IPV6_DISABLED", Args.NS_LIST);

  /** The tags of Connectivity01 about one server. */
  static final ReachTags CN01 = ReachTags.of(CONNECTIVITY, "CN01", Protocol.UDP);

  /** The tags of Connectivity02, which mirror those of Connectivity01. */
  static final ReachTags CN02 = ReachTags.of(CONNECTIVITY, "CN02", Protocol.TCP);

  static final Tag.Of2<InetAddress, Collection<Long>> ASN_INFOS_ANNOUNCE_BY =
      CONNECTIVITY.at(DEBUG, "ASN_INFOS_ANNOUNCE_BY", Args.NS_IP, origins("asn"));
  static final Tag.Of2<InetAddress, String> ASN_INFOS_ANNOUNCE_IN =
      CONNECTIVITY.at(DEBUG, "ASN_INFOS_ANNOUNCE_IN", Args.NS_IP, Args.text("prefix"));
  static final Tag.Of2<InetAddress, String> ASN_INFOS_RAW =
      CONNECTIVITY.at(DEBUG, "ASN_INFOS_RAW", Args.NS_IP, Args.text("data"));
  static final Tag.Of1<InetAddress> EMPTY_ASN_SET =
      CONNECTIVITY.at(NOTICE, "EMPTY_ASN_SET", Args.NS_IP);
  static final Tag.Of1<InetAddress> ERROR_ASN_DATABASE =
      CONNECTIVITY.at(NOTICE, "ERROR_ASN_DATABASE", Args.NS_IP);

  static final Tag.Of1<InetAddress> CN04_EMPTY_PREFIX_SET =
      CONNECTIVITY.at(NOTICE, "CN04_EMPTY_PREFIX_SET", Args.NS_IP);
  static final Tag.Of1<InetAddress> CN04_ERROR_PREFIX_DATABASE =
      CONNECTIVITY.at(NOTICE, "CN04_ERROR_PREFIX_DATABASE", Args.NS_IP);

  private ConnectivityTags() {}

  /** AS numbers, which Zonemaster joins with a comma. */
  static Arg<Collection<Long>> origins(String name) {
    return new Arg<>(
        name,
        values ->
            values.stream()
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",")));
  }
}
