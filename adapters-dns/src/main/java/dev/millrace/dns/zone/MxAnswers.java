package dev.millrace.dns.zone;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * What the working servers of a zone answer to an MX query (step 5 of Zone09).
 *
 * @param silent those that do not answer
 * @param refused those with another RCODE than NOERROR, by its name
 * @param unauthoritative those without the AA flag
 * @param without those without an MX record
 * @param with those with MX records
 */
record MxAnswers(
    List<InetAddress> silent,
    SortedMap<String, List<InetAddress>> refused,
    List<InetAddress> unauthoritative,
    List<InetAddress> without,
    Map<InetAddress, SortedSet<MailTarget>> with) {

  /** Asks those of the servers that answer an SOA query with authority. */
  static MxAnswers of(ZoneUnderTest zone, List<ServerAddress> servers) {
    MxAnswers answers =
        new MxAnswers(
            new ArrayList<>(),
            new TreeMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>());
    Map<ServerAddress, Answer> soa = zone.askAll(servers, Query.of(zone.name(), Type.SOA));
    List<ServerAddress> working =
        servers.stream()
            .filter(
                server ->
                    Optional.ofNullable(soa.get(server))
                        .flatMap(Answer::response)
                        .filter(response -> response.isAuthoritativeAnswer(SOARecord.class))
                        .isPresent())
            .toList();
    zone.askAll(working, Query.of(zone.name(), Type.MX))
        .forEach((server, answer) -> answers.note(server.address(), answer.response()));
    return answers;
  }

  private void note(InetAddress server, Optional<Response> answer) {
    if (answer.isEmpty()) {
      silent.add(server);
      return;
    }
    Response response = answer.get();
    List<MXRecord> records = response.answers(MXRecord.class);
    if (!response.isNoError()) {
      refused.computeIfAbsent(response.rcodeName(), rcode -> new ArrayList<>()).add(server);
    } else if (!response.isAuthoritative()) {
      unauthoritative.add(server);
    } else if (records.isEmpty()) {
      without.add(server);
    } else {
      SortedSet<MailTarget> targets = new TreeSet<>();
      records.forEach(mx -> targets.add(new MailTarget(mx.getTarget(), mx.getPriority())));
      with.put(server, targets);
    }
  }
}
