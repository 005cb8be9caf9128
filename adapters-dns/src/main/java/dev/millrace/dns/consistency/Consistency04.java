package dev.millrace.dns.consistency;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Consistency04: all servers have the same NS records. Sets are the same if names and TTLs are, as
 * the specification has it.
 */
public final class Consistency04 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.CONSISTENCY;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ConsistencyTags.NO_RESPONSE,
        ConsistencyTags.NO_RESPONSE_NS_QUERY,
        ConsistencyTags.ONE_NS_SET,
        ConsistencyTags.MULTIPLE_NS_SET,
        ConsistencyTags.NS_SET);
  }

  /** One record, as far as it matters here. */
  private record Entry(Name server, long ttl) {}

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), ConsistencyTags.COMMON, findings, Type.NS);
    Map<Set<Entry>, List<ServerAddress>> sets = new LinkedHashMap<>();
    zone.askAll(servers, Query.of(zone.name(), Type.NS))
        .forEach((server, answer) -> sort(server, answer, sets, findings));
    if (sets.size() == 1) {
      findings.add(ConsistencyTags.ONE_NS_SET.with(names(sets.keySet().iterator().next())));
    } else if (sets.size() > 1) {
      findings.add(ConsistencyTags.MULTIPLE_NS_SET.with(sets.size()));
      sets.forEach((set, having) -> findings.add(ConsistencyTags.NS_SET.with(names(set), having)));
    }
  }

  private static void sort(
      ServerAddress server,
      Answer answer,
      Map<Set<Entry>, List<ServerAddress>> sets,
      Findings findings) {
    if (answer.isNoResponse()) {
      findings.add(ConsistencyTags.NO_RESPONSE.with(server));
    } else if (answer instanceof Response response) {
      Set<Entry> set =
          response.answers(NSRecord.class).stream()
              .map(ns -> new Entry(ns.getTarget(), ns.getTTL()))
              .collect(Collectors.toSet());
      if (set.isEmpty() || !response.isAuthoritative()) {
        findings.add(ConsistencyTags.NO_RESPONSE_NS_QUERY.with(server));
      } else {
        sets.computeIfAbsent(set, s -> new ArrayList<>()).add(server);
      }
    }
  }

  private static Set<Name> names(Set<Entry> set) {
    return set.stream().map(Entry::server).collect(Collectors.toCollection(TreeSet::new));
  }
}
