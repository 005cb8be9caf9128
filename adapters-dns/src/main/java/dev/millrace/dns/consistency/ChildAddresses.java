package dev.millrace.dns.consistency;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.AddressRecords;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * "Address Records From Child" of Consistency05: what the servers of the zone say about the
 * addresses of servers with names in the zone. A server has failed for a name if neither its A nor
 * its AAAA answer can be used.
 */
final class ChildAddresses {

  private final ZoneUnderTest zone;
  private final Findings findings;
  private final Set<ServerAddress> addresses = new TreeSet<>();
  private final Map<Tag, Set<ServerAddress>> reported = new LinkedHashMap<>();

  ChildAddresses(ZoneUnderTest zone, Findings findings) {
    this.zone = zone;
    this.findings = findings;
  }

  /** The addresses; empty if all servers fail for some name, so that the zone is lame. */
  Optional<Set<ServerAddress>> find() {
    List<Name> names = zone.allServers().namesInBailiwick(zone.name());
    if (names.isEmpty()) {
      return Optional.of(addresses);
    }
    List<ServerAddress> servers =
        zone.enabled(
            zone.allServers().pairs(), ConsistencyTags.COMMON, findings, Type.A, Type.AAAA);
    for (Name name : names) {
      if (isLameFor(name, servers)) {
        return Optional.empty();
      }
    }
    return Optional.of(addresses);
  }

  private boolean isLameFor(Name name, List<ServerAddress> servers) {
    Map<ServerAddress, Answer> four = zone.askAll(servers, Query.of(name, Type.A));
    Map<ServerAddress, Answer> six = zone.askAll(servers, Query.of(name, Type.AAAA));
    Set<ServerAddress> failed = new HashSet<>();
    Set<ServerAddress> asked = new HashSet<>();
    for (ServerAddress server : servers) {
      List<Answer> answers = new ArrayList<>(List.of(answer(four, server), answer(six, server)));
      answers.removeIf(Answer::isBlocked);
      if (answers.isEmpty()) {
        continue;
      }
      asked.add(server);
      long usable = answers.stream().filter(answer -> use(server, answer)).count();
      if (usable == 0) {
        failed.add(server);
      }
    }
    return !asked.isEmpty() && failed.equals(asked);
  }

  private static Answer answer(Map<ServerAddress, Answer> answers, ServerAddress server) {
    return Objects.requireNonNull(answers.get(server));
  }

  /** Takes the addresses of an answer; whether it could be used. */
  private boolean use(ServerAddress server, Answer answer) {
    if (!(answer instanceof Response response)) {
      report(ConsistencyTags.NO_RESPONSE, server);
      return false;
    }
    if (isReferralBelow(response)) {
      addresses.addAll(PublicAddresses.of(zone, response.query().name(), response.query().type()));
      return true;
    }
    boolean knows = response.isNoError() || response.rcode() == Rcode.NXDOMAIN;
    if (!response.isAuthoritative() || !knows) {
      report(ConsistencyTags.CHILD_NS_FAILED, server);
      return false;
    }
    take(response);
    return true;
  }

  private boolean isReferralBelow(Response response) {
    return response.isReferral()
        && response.delegated().stream()
            .anyMatch(cut -> cut.subdomain(zone.name()) && !cut.equals(zone.name()));
  }

  private void take(Response response) {
    Name name = response.query().name();
    for (Record record : response.answers(Record.class)) {
      InetAddress address = AddressRecords.address(record);
      if (address != null) {
        addresses.add(new ServerAddress(name, address));
      }
    }
  }

  /** Once for each server, however many questions it fails to answer. */
  private void report(Tag.Of1<ServerAddress> tag, ServerAddress server) {
    if (reported.computeIfAbsent(tag, t -> new HashSet<>()).add(server)) {
      findings.add(tag.with(server));
    }
  }
}
