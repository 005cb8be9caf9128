package dev.millrace.dns.connectivity;

import static dev.millrace.domain.entry.Level.NOTICE;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.CommonTags;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TagsOf;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;

/** What module CONNECTIVITY can find; the meaning of each tag is its message. */
final class ConnectivityTags {

  static final CommonTags COMMON = CommonTags.of(TestModule.CONNECTIVITY);

  private static final TagsOf CONNECTIVITY = new TagsOf(TestModule.CONNECTIVITY);

  static final Tag.Of1<Collection<ServerAddress>> CN01_IPV4_DISABLED =
      CONNECTIVITY.at(NOTICE, "CN01_IPV4_DISABLED", Args.NS_LIST);
  static final Tag.Of1<Collection<ServerAddress>> CN01_IPV6_DISABLED =
      CONNECTIVITY.at(NOTICE, "CN01_IPV6_DISABLED", Args.NS_LIST);

  /** The tags of Connectivity01 about one server. */
  static final ReachTags CN01 = ReachTags.of(CONNECTIVITY, "CN01", Protocol.UDP);

  /** The tags of Connectivity02, which mirror those of Connectivity01. */
  static final ReachTags CN02 = ReachTags.of(CONNECTIVITY, "CN02", Protocol.TCP);

  private ConnectivityTags() {}
}
