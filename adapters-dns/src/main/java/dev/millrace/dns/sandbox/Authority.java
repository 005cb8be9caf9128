package dev.millrace.dns.sandbox;

import dev.millrace.dns.sandbox.zone.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** A sound authoritative server: no recursion, no transfers, EDNS version 0. */
final class Authority implements Behaviour {
  private final List<Zone> zones;

  Authority(List<Zone> zones) {
    this.zones =
        zones.stream()
            .sorted(Comparator.comparingInt((Zone z) -> z.origin().labels()).reversed())
            .toList();
  }

  @Override
  public Reply reply(Query query) {
    OPTRecord edns = query.edns();
    if (query.message().getHeader().getOpcode() != Opcode.QUERY) {
      return Reply.of(Responses.to(query, Rcode.NOTIMP));
    }
    if (edns != null && edns.getVersion() > 0) {
      return Reply.of(Responses.to(query, Rcode.BADVERS));
    }
    if (query.dclass() != DClass.IN || Type.AXFR == query.type() || Type.IXFR == query.type()) {
      return Reply.of(Responses.to(query, Rcode.REFUSED));
    }
    return Reply.of(
        zoneFor(query.name(), query.type())
            .map(zone -> answer(query, zone))
            .orElseGet(() -> Responses.to(query, Rcode.REFUSED)));
  }

  private static Message answer(Query query, Zone zone) {
    Message response = Responses.to(query, Rcode.NOERROR);
    zone.answer(query.name(), query.type(), query.wantsDnssec(), response);
    return response;
  }

  /** The closest zone above the name; for DS at an apex the parent if it is here too. */
  private Optional<Zone> zoneFor(Name name, int type) {
    List<Zone> above = zones.stream().filter(z -> name.subdomain(z.origin())).toList();
    if (above.size() > 1 && type == Type.DS && above.getFirst().origin().equals(name)) {
      return Optional.of(above.get(1));
    }
    return above.stream().findFirst();
  }
}
