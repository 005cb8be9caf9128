package dev.millrace.dns.connectivity;

import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;
import java.util.List;

/**
 * The tags of Connectivity04 about the servers of one address family.
 *
 * @param different {@code CN04_IPV4_DIFFERENT_PREFIX} and the like: those alone in their prefixes
 * @param same {@code CN04_IPV4_SAME_PREFIX} and the like: those that share a prefix
 * @param single {@code CN04_IPV4_SINGLE_PREFIX} and the like: all share one prefix
 */
record PrefixTags(
    Tag.Of1<Collection<ServerAddress>> different,
    Tag.Of2<Collection<ServerAddress>, String> same,
    Tag.Of0 single) {

  static final PrefixTags IPV4 = of("IPV4");
  static final PrefixTags IPV6 = of("IPV6");

  private static PrefixTags of(String family) {
    String start = "CN04_" + family;
    return new PrefixTags(
        ConnectivityTags.CONNECTIVITY.at(INFO, start + "_DIFFERENT_PREFIX", Args.NS_LIST),
        ConnectivityTags.CONNECTIVITY.at(
            NOTICE, start + "_SAME_PREFIX", Args.NS_LIST, Args.text("ip_prefix")),
        ConnectivityTags.CONNECTIVITY.at(WARNING, start + "_SINGLE_PREFIX"));
  }

  List<Tag> all() {
    return List.of(different, same, single);
  }
}
