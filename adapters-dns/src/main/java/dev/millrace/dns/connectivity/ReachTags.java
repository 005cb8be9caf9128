package dev.millrace.dns.connectivity;

import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TagsOf;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.ServerAddress;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Name;

/**
 * The tags about how a server answers over one protocol.
 *
 * @param noResponse {@code CN01_NO_RESPONSE_UDP} and the like
 * @param soa about the SOA query
 * @param ns about the NS query
 */
record ReachTags(Tag.Of1<ServerAddress> noResponse, QueryTags soa, QueryTags ns) {

  /**
   * The tags about one query.
   *
   * @param noResponse {@code CN01_NO_RESPONSE_SOA_QUERY_UDP} and the like
   * @param unexpectedRcode {@code CN01_UNEXPECTED_RCODE_SOA_QUERY_UDP} and the like
   * @param missing {@code CN01_MISSING_SOA_RECORD_UDP} and the like
   * @param wrongOwner {@code CN01_WRONG_SOA_RECORD_UDP} and the like: server, owner found, owner
   *     expected
   * @param notAuthoritative {@code CN01_SOA_RECORD_NOT_AA_UDP} and the like
   */
  record QueryTags(
      Tag.Of1<ServerAddress> noResponse,
      Tag.Of2<ServerAddress, String> unexpectedRcode,
      Tag.Of1<ServerAddress> missing,
      Tag.Of3<ServerAddress, Name, Name> wrongOwner,
      Tag.Of1<ServerAddress> notAuthoritative) {

    List<Tag> all() {
      return List.of(noResponse, unexpectedRcode, missing, wrongOwner, notAuthoritative);
    }
  }

  static ReachTags of(TagsOf module, String prefix, Protocol protocol) {
    return new ReachTags(
        module.at(WARNING, prefix + "_NO_RESPONSE_" + protocol, Args.NS),
        query(module, prefix, "SOA", protocol),
        query(module, prefix, "NS", protocol));
  }

  private static QueryTags query(TagsOf module, String prefix, String type, Protocol protocol) {
    String start = prefix + "_";
    String end = "_" + protocol;
    return new QueryTags(
        module.at(WARNING, start + "NO_RESPONSE_" + type + "_QUERY" + end, Args.NS),
        module.at(
            WARNING, start + "UNEXPECTED_RCODE_" + type + "_QUERY" + end, Args.NS, Args.RCODE),
        module.at(WARNING, start + "MISSING_" + type + "_RECORD" + end, Args.NS),
        module.at(
            WARNING,
            start + "WRONG_" + type + "_RECORD" + end,
            Args.NS,
            Args.name("domain_found"),
            Args.name("domain_expected")),
        module.at(WARNING, start + type + "_RECORD_NOT_AA" + end, Args.NS));
  }

  List<Tag> all() {
    List<Tag> all = new ArrayList<>(List.of(noResponse));
    all.addAll(soa.all());
    all.addAll(ns.all());
    return all;
  }
}
