package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Arg;
import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.CommonTags;
import dev.millrace.dns.finding.TagsOf;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;

/** What the tags of module DNSSEC are declared with. */
final class DnssecTags {

  static final CommonTags COMMON = CommonTags.of(TestModule.DNSSEC);

  static final TagsOf DNSSEC = new TagsOf(TestModule.DNSSEC);

  /** {@code algo_num}: the number of a DNSSEC algorithm. */
  static final Arg<Integer> ALGO_NUM = Args.integer("algo_num");

  /** {@code algo_mnemo}: the mnemonic of a DNSSEC algorithm. */
  static final Arg<String> ALGO_MNEMO = Args.text("algo_mnemo");

  /** {@code algo_descr}: the name of a DNSSEC algorithm. */
  static final Arg<String> ALGO_DESCR = Args.text("algo_descr");

  /** {@code ns_list} where records may have been given with the test: no server is {@code -}. */
  static final Arg<Collection<ServerAddress>> SOURCES =
      new Arg<>(
          Args.NS_LIST.name(),
          servers -> servers.isEmpty() ? "-" : Args.NS_LIST.format().apply(servers));

  private DnssecTags() {}
}
