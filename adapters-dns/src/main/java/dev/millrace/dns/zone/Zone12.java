package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Zone12: if there is a CSYNC record, it fits the zone and is the same on all servers. */
public final class Zone12 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.ZONE;
  }

  @Override
  public List<Tag> tags() {
    return Zone12Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Map<ServerAddress, List<ChildSync>> records = ask(zone, findings);
    Map<ServerAddress, Long> serials = serials(zone, withOne(records));
    records.forEach(
        (server, found) -> {
          switch (found.size()) {
            case 0 -> findings.add(Zone12Tags.NO_CSYNC.with(server));
            case 1 -> judge(server, found.getFirst(), serials, findings);
            default -> findings.add(Zone12Tags.MULTIPLE_CSYNC.with(server, found.size()));
          }
        });
    compare(records, findings);
  }

  private static Map<ServerAddress, List<ChildSync>> ask(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), ZoneTags.COMMON, findings, Type.CSYNC);
    Map<ServerAddress, List<ChildSync>> records = new LinkedHashMap<>();
    zone.askAll(servers, Query.of(zone.name(), Type.CSYNC))
        .forEach(
            (server, answer) ->
                answer
                    .response()
                    .filter(response -> response.isNoError() && response.isAuthoritative())
                    .ifPresent(response -> records.put(server, records(response))));
    return records;
  }

  private static List<ChildSync> records(Response response) {
    return response.answers(Record.class).stream()
        .flatMap(record -> ChildSync.of(record).stream())
        .toList();
  }

  private static List<ServerAddress> withOne(Map<ServerAddress, List<ChildSync>> records) {
    return records.entrySet().stream()
        .filter(entry -> entry.getValue().size() == 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<ServerAddress, Long> serials(
      ZoneUnderTest zone, Collection<ServerAddress> servers) {
    Map<ServerAddress, Long> serials = new LinkedHashMap<>();
    zone.askAll(servers, Query.of(zone.name(), Type.SOA))
        .forEach(
            (server, answer) ->
                answer
                    .response()
                    .filter(response -> response.isAuthoritativeAnswer(SOARecord.class))
                    .map(response -> response.answers(SOARecord.class).getFirst().getSerial())
                    .ifPresent(serial -> serials.put(server, serial)));
    return serials;
  }

  private static void judge(
      ServerAddress server, ChildSync record, Map<ServerAddress, Long> serials, Findings findings) {
    findings.add(
        Zone12Tags.CSYNC_FOUND.with(server, record.serial(), record.flags(), record.typeNames()));
    Long serial = serials.get(server);
    if (serial != null && !record.fits(serial)) {
      findings.add(Zone12Tags.SERIAL_MISMATCH.with(server, record.serial(), serial));
    }
  }

  private static void compare(Map<ServerAddress, List<ChildSync>> records, Findings findings) {
    long without = records.values().stream().filter(List::isEmpty).count();
    if (without > 0 && without < records.size()) {
      findings.add(Zone12Tags.MIXED_PRESENCE.found());
    }
    if (records.values().stream().filter(found -> found.size() == 1).distinct().count() > 1) {
      findings.add(Zone12Tags.INCONSISTENT_CSYNC.found());
    }
  }
}
