package dev.millrace.dns.connectivity;

import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.util.Collection;
import java.util.List;

/**
 * The tags of Connectivity03 about the servers of one address family.
 *
 * @param one {@code IPV4_ONE_ASN} and the like: all are in one autonomous system
 * @param same {@code IPV4_SAME_ASN} and the like: all are in the same autonomous systems
 * @param different {@code IPV4_DIFFERENT_ASN} and the like
 */
record OriginTags(
    Tag.Of1<Long> one, Tag.Of1<Collection<Long>> same, Tag.Of1<Collection<Long>> different) {

  static final OriginTags IPV4 = of("IPV4");
  static final OriginTags IPV6 = of("IPV6");

  private static OriginTags of(String family) {
    return new OriginTags(
        ConnectivityTags.CONNECTIVITY.at(WARNING, family + "_ONE_ASN", Args.number("asn")),
        ConnectivityTags.CONNECTIVITY.at(
            NOTICE, family + "_SAME_ASN", ConnectivityTags.origins("asn_list")),
        ConnectivityTags.CONNECTIVITY.at(
            INFO, family + "_DIFFERENT_ASN", ConnectivityTags.origins("asn_list")));
  }

  List<Tag> all() {
    return List.of(one, same, different);
  }
}
