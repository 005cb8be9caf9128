package dev.millrace.dns.connectivity;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** How every server of the zone answers SOA and NS queries over one protocol. */
final class Reach {

  private final ZoneUnderTest zone;
  private final Protocol protocol;
  private final ReachTags tags;

  Reach(ZoneUnderTest zone, Protocol protocol, ReachTags tags) {
    this.zone = zone;
    this.protocol = protocol;
    this.tags = tags;
  }

  private record Answers(Answer soa, Answer ns) {
    boolean isBlocked() {
      return soa.isBlocked();
    }

    boolean isSilent() {
      return soa.response().isEmpty() && ns.response().isEmpty();
    }
  }

  void report(List<ServerAddress> servers, Findings findings) {
    Map<ServerAddress, Answers> answers = zone.inParallel(servers, this::ask);
    answers.forEach(
        (server, both) -> {
          if (both.isBlocked()) {
            return;
          }
          if (both.isSilent()) {
            findings.add(tags.noResponse().with(server));
          } else {
            judge(server, both.soa(), SOARecord.class, tags.soa(), findings);
            judge(server, both.ns(), NSRecord.class, tags.ns(), findings);
          }
        });
  }

  private Answers ask(ServerAddress server) {
    Map<Integer, Answer> answers =
        zone.inParallel(List.of(Type.SOA, Type.NS), type -> zone.ask(server, query(type)));
    return new Answers(
        Objects.requireNonNull(answers.get(Type.SOA)),
        Objects.requireNonNull(answers.get(Type.NS)));
  }

  private Query query(int type) {
    Query query = Query.of(zone.name(), type);
    return protocol == Protocol.TCP ? query.overTcp() : query;
  }

  private void judge(
      ServerAddress server,
      Answer answer,
      Class<? extends Record> type,
      ReachTags.QueryTags about,
      Findings findings) {
    Optional<Response> known = answer.response();
    if (known.isEmpty()) {
      findings.add(about.noResponse().with(server));
      return;
    }
    Response response = known.get();
    List<? extends Record> records = response.answersOfAnyOwner(type);
    Optional<Name> stranger =
        records.stream().map(Record::getName).filter(n -> !n.equals(zone.name())).findFirst();
    if (!response.isNoError()) {
      findings.add(about.unexpectedRcode().with(server, response.rcodeName()));
    } else if (records.isEmpty()) {
      findings.add(about.missing().with(server));
    } else if (stranger.isPresent()) {
      findings.add(about.wrongOwner().with(server, stranger.get(), zone.name()));
    } else if (!response.isAuthoritative()) {
      findings.add(about.notAuthoritative().with(server));
    }
  }
}
