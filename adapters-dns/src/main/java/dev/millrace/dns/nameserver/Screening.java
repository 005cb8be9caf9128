package dev.millrace.dns.nameserver;

import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Picks the servers that a case is about: those that answer an ordinary query well enough. */
final class Screening {

  private Screening() {}

  /** The servers whose response fulfils the condition, in order. */
  static List<ServerAddress> passing(
      ZoneUnderTest zone,
      Collection<ServerAddress> servers,
      Query query,
      Predicate<Response> condition) {
    return zone.askAll(servers, query).entrySet().stream()
        .filter(e -> e.getValue().response().filter(condition).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }
}
