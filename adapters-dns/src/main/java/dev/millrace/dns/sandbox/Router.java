package dev.millrace.dns.sandbox;

import java.util.Comparator;
import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * One address with several zones: the closest zone above the name answers, with its own faults.
 * What is in no zone goes to the first, so that a silent server is silent for everything.
 */
final class Router implements Behaviour {
  private final List<ServedZone> zones;
  private final Behaviour otherwise;

  Router(List<ServedZone> zones) {
    this.otherwise = zones.getFirst().behaviour();
    this.zones =
        zones.stream()
            .sorted(Comparator.comparingInt((ServedZone z) -> z.origin().labels()).reversed())
            .toList();
  }

  @Override
  public Reply reply(Query query) {
    Name name = query.name();
    List<ServedZone> above = zones.stream().filter(z -> name.subdomain(z.origin())).toList();
    boolean parentAnswers =
        query.type() == Type.DS && above.size() > 1 && above.getFirst().origin().equals(name);
    return above.stream()
        .skip(parentAnswers ? 1 : 0)
        .findFirst()
        .map(ServedZone::behaviour)
        .orElse(otherwise)
        .reply(query);
  }
}
