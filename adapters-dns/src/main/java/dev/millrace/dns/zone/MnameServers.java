package dev.millrace.dns.zone;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Asks the servers behind an MNAME for the zone's SOA record (step 9 of Zone01). */
final class MnameServers {

  private static final Set<String> LOCALHOST = Set.of("127.0.0.1", "::1");

  private final ZoneUnderTest zone;
  private final Findings findings;

  MnameServers(ZoneUnderTest zone, Findings findings) {
    this.zone = zone;
    this.findings = findings;
  }

  /** The serials of those that answer with authority; what is wrong with the others is found. */
  Map<ServerAddress, Long> serials(Name mname) {
    if (!zone.zoneServers().names().contains(mname)) {
      findings.add(Zone01Tags.NOT_IN_NS_LIST.with(mname));
    }
    Set<InetAddress> addresses = zone.addressesOf(mname);
    if (addresses.isEmpty()) {
      findings.add(Zone01Tags.NOT_RESOLVE.with(mname));
    }
    List<ServerAddress> servers = new ArrayList<>();
    for (InetAddress address : addresses) {
      if (LOCALHOST.contains(Addresses.text(address))) {
        findings.add(Zone01Tags.HAS_LOCALHOST_ADDR.with(mname, address));
      } else {
        servers.add(new ServerAddress(mname, address));
      }
    }
    return ask(zone.enabled(servers, ZoneTags.COMMON, findings, Type.SOA));
  }

  private Map<ServerAddress, Long> ask(List<ServerAddress> servers) {
    Map<ServerAddress, Long> serials = new TreeMap<>();
    Map<ServerAddress, Answer> answers = zone.askAll(servers, Query.of(zone.name(), Type.SOA));
    answers.forEach(
        (server, answer) ->
            serial(server, answer.response()).ifPresent(serial -> serials.put(server, serial)));
    return serials;
  }

  private Optional<Long> serial(ServerAddress server, Optional<Response> answer) {
    if (answer.isEmpty()) {
      findings.add(Zone01Tags.NO_RESPONSE.with(server));
      return Optional.empty();
    }
    Response response = answer.get();
    List<SOARecord> soas = response.answers(SOARecord.class);
    if (response.rcode() != Rcode.NOERROR) {
      findings.add(Zone01Tags.UNEXPECTED_RCODE.with(server, response.rcodeName()));
    } else if (soas.isEmpty()) {
      findings.add(Zone01Tags.MISSING_SOA_RECORD.with(server));
    } else if (!response.isAuthoritative()) {
      findings.add(Zone01Tags.NOT_AUTHORITATIVE.with(server));
    } else {
      return Optional.of(soas.getFirst().getSerial());
    }
    return Optional.empty();
  }
}
