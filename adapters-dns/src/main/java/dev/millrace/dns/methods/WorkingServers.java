package dev.millrace.dns.methods;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Name;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * How the delegated servers answer for the zone's SOA.
 *
 * <p>Source: Basic02, steps 5 and 6.
 *
 * @param answers by server, in order
 */
public record WorkingServers(Map<ServerAddress, Answer> answers) {

  static WorkingServers ask(Name zone, NameServers delegation, Reach reach) {
    Query query = Query.of(zone, Type.SOA);
    return new WorkingServers(
        reach
            .parallel()
            .map(delegation.pairs(), pair -> reach.network().ask(pair.address(), query)));
  }

  /** The servers that answer with authority and the zone's SOA. */
  public List<ServerAddress> working() {
    return answers.entrySet().stream()
        .filter(e -> e.getValue().response().filter(WorkingServers::isGood).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isGood(Response response) {
    return response.isAuthoritativeAnswer(SOARecord.class);
  }
}
