package dev.millrace.dns.zone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * The SPF policies at the apex of a zone, in lower case.
 *
 * @param byServer of each server that answers with authority, in the order of the servers; empty
 *     for a server that has none
 */
record SpfPolicies(Map<ServerAddress, SortedSet<String>> byServer) {

  private static final String VERSION = "v=spf1";

  /** Asks these servers. */
  static SpfPolicies of(ZoneUnderTest zone, Collection<ServerAddress> servers) {
    Map<ServerAddress, SortedSet<String>> policies = new LinkedHashMap<>();
    zone.askAll(servers, Query.of(zone.name(), Type.TXT))
        .forEach(
            (server, answer) ->
                answer
                    .response()
                    .filter(response -> response.isNoError() && response.isAuthoritative())
                    .ifPresent(
                        response -> policies.put(server, in(response.answers(TXTRecord.class)))));
    return new SpfPolicies(policies);
  }

  /** Asks all servers of the zone whose address family is on. */
  static SpfPolicies of(ZoneUnderTest zone) {
    return of(zone, zone.allServers().pairs().stream().filter(zone::isEnabled).toList());
  }

  /** The policies among TXT records. */
  static SortedSet<String> in(List<TXTRecord> records) {
    SortedSet<String> policies = new TreeSet<>();
    records.stream().map(SpfPolicies::text).filter(SpfPolicies::isPolicy).forEach(policies::add);
    return policies;
  }

  /** The servers by what they have; the same for all if there is but one key. */
  Map<SortedSet<String>, List<ServerAddress>> byContent() {
    return byServer.entrySet().stream()
        .collect(
            groupingBy(
                Map.Entry::getValue, LinkedHashMap::new, mapping(Map.Entry::getKey, toList())));
  }

  /** What the first server has that answers with authority; empty if none does. */
  Optional<SortedSet<String>> first() {
    return byServer.values().stream().findFirst();
  }

  /** Whether all servers have the same single policy, and it keeps the grammar. */
  boolean isSound() {
    return byContent().size() == 1
        && first().orElseThrow().size() == 1
        && SpfSyntax.isValid(first().orElseThrow().first());
  }

  private static boolean isPolicy(String text) {
    return text.equals(VERSION) || text.startsWith(VERSION + " ");
  }

  private static String text(TXTRecord txt) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    txt.getStringsAsByteArrays().forEach(octets::writeBytes);
    return octets.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }
}
