package dev.millrace.dns.sandbox;

import dev.millrace.dns.sandbox.zone.Zone;
import java.util.List;

/** How a server answers. Must be safe for use by many threads. */
@FunctionalInterface
public interface Behaviour {

  /** Answers one query. */
  Reply reply(Query query);

  /** A healthy authoritative server for some zones; anything else is refused. */
  static Behaviour authoritative(Zone... zones) {
    return new Authority(List.of(zones));
  }

  /** The same server with faults; a later one sees what the earlier ones make of the answer. */
  default Behaviour with(Fault... faults) {
    Behaviour result = this;
    for (Fault fault : faults) {
      Behaviour inner = result;
      result = query -> fault.reply(query, inner);
    }
    return result;
  }
}
