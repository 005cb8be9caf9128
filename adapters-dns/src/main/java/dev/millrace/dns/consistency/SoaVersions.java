package dev.millrace.dns.consistency;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** What the servers have in one part of the SOA record, and which servers have what. */
final class SoaVersions {

  /** What {@link #of} finds on the way. */
  static final List<Tag> TAGS =
      List.of(ConsistencyTags.NO_RESPONSE, ConsistencyTags.NO_RESPONSE_SOA_QUERY);

  private SoaVersions() {}

  /**
   * Asks every server for the SOA record and groups the servers by the part of interest.
   *
   * @param part of the SOA record
   * @return servers by value, in the order of the values; empty if no server has a SOA record
   */
  static <P extends Comparable<? super P>> SortedMap<P, List<ServerAddress>> of(
      ZoneUnderTest zone, Findings findings, Function<SOARecord, P> part) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), ConsistencyTags.COMMON, findings, Type.SOA);
    Map<ServerAddress, Answer> answers = zone.askAll(servers, Query.of(zone.name(), Type.SOA));
    SortedMap<P, List<ServerAddress>> versions = new TreeMap<>();
    answers.forEach(
        (server, answer) -> {
          List<SOARecord> records =
              answer.response().map(r -> r.answers(SOARecord.class)).orElse(List.of());
          if (records.isEmpty()) {
            reportNoRecord(server, answer, findings);
          } else {
            versions
                .computeIfAbsent(part.apply(records.getFirst()), p -> new ArrayList<>())
                .add(server);
          }
        });
    return Collections.unmodifiableSortedMap(versions);
  }

  private static void reportNoRecord(ServerAddress server, Answer answer, Findings findings) {
    switch (answer) {
      case NoResponse ignored -> findings.add(ConsistencyTags.NO_RESPONSE.with(server));
      case Response ignored -> findings.add(ConsistencyTags.NO_RESPONSE_SOA_QUERY.with(server));
      default -> {}
    }
  }
}
