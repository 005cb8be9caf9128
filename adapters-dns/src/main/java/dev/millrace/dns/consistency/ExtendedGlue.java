package dev.millrace.dns.consistency;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * "Delegation Extended Glue" of Consistency05: addresses that the parent gives for servers outside
 * the zone, or that were given with an undelegated test.
 */
final class ExtendedGlue {

  private final ZoneUnderTest zone;

  ExtendedGlue(ZoneUnderTest zone) {
    this.zone = zone;
  }

  NameServers find() {
    List<ServerAddress> pairs = new ArrayList<>();
    if (zone.isUndelegated()) {
      zone.givenServers().pairs().stream().filter(p -> isOutside(p.server())).forEach(pairs::add);
    } else {
      zone.askAll(zone.parentServers().onePerAddress(), Query.of(zone.name(), Type.NS))
          .values()
          .forEach(answer -> pairs.addAll(glueIn(answer)));
    }
    return NameServers.ofPairs(pairs);
  }

  private List<ServerAddress> glueIn(Answer answer) {
    return answer
        .response()
        .filter(response -> response.isReferralTo(zone.name()))
        .map(this::glueIn)
        .orElse(List.of());
  }

  private List<ServerAddress> glueIn(Response response) {
    return response.authorities(NSRecord.class).stream()
        .map(NSRecord::getTarget)
        .filter(this::isOutside)
        .flatMap(name -> response.glueFor(name).stream().map(a -> new ServerAddress(name, a)))
        .toList();
  }

  private boolean isOutside(Name server) {
    return !server.subdomain(zone.name());
  }
}
