package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xbill.DNS.Name;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Zone01: the MNAME of the SOA record names a master server of the zone. */
public final class Zone01 implements TestCase {

  private static final Name LOCALHOST = Names.of("localhost");

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return Zone01Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Seen seen = ask(zone, findings);
    if (!seen.localhost().isEmpty()) {
      findings.add(Zone01Tags.IS_LOCALHOST.with(seen.localhost()));
    }
    if (!seen.dot().isEmpty()) {
      findings.add(Zone01Tags.IS_DOT.with(seen.dot()));
    }
    Map<ServerAddress, Long> masterSerials = new TreeMap<>();
    for (Name mname : seen.mnames()) {
      masterSerials.putAll(new MnameServers(zone, findings).serials(mname));
    }
    compare(masterSerials, seen.serials(), findings);
  }

  /** What the SOA records of the zone's servers say. */
  private record Seen(
      SortedSet<Name> mnames,
      SortedSet<Long> serials,
      Collection<InetAddress> localhost,
      Collection<InetAddress> dot) {}

  private static Seen ask(ZoneUnderTest zone, Findings findings) {
    Seen seen = new Seen(new TreeSet<>(), new TreeSet<>(), new ArrayList<>(), new ArrayList<>());
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), ZoneTags.COMMON, findings, Type.SOA);
    Map<ServerAddress, Answer> answers = zone.askAll(servers, Query.of(zone.name(), Type.SOA));
    answers.forEach(
        (server, answer) ->
            answer
                .response()
                .filter(response -> response.isAuthoritativeAnswer(SOARecord.class))
                .ifPresent(response -> note(server, response, seen)));
    return seen;
  }

  private static void note(ServerAddress server, Response response, Seen seen) {
    SOARecord soa = response.answers(SOARecord.class).getFirst();
    Name mname = soa.getHost();
    if (mname.equals(LOCALHOST)) {
      seen.localhost().add(server.address());
    } else if (mname.equals(Name.root)) {
      seen.dot().add(server.address());
    } else {
      seen.mnames().add(mname);
    }
    seen.serials().add(soa.getSerial());
  }

  private static void compare(
      Map<ServerAddress, Long> masterSerials, SortedSet<Long> serials, Findings findings) {
    SortedSet<ServerAddress> masters = new TreeSet<>();
    SortedSet<ServerAddress> behind = new TreeSet<>();
    masterSerials.forEach(
        (server, serial) -> {
          boolean isBehind = serials.stream().anyMatch(other -> Serial.isHigher(other, serial));
          (isBehind ? behind : masters).add(server);
        });
    if (!behind.isEmpty()) {
      List<String> got =
          behind.stream().map(server -> String.valueOf(masterSerials.get(server))).toList();
      findings.add(Zone01Tags.NOT_MASTER.with(behind, Serial.highest(serials), got));
    }
    if (!masters.isEmpty()) {
      findings.add(Zone01Tags.IS_MASTER.with(masters));
    }
  }
}
