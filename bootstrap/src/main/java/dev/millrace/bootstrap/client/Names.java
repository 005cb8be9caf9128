package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.name.DomainName;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the numbers of things that people call by their names. */
final class Names {

  private Names() {}

  /** The number of a profile. */
  static long profile(Session session, String name) throws InterruptedException {
    if (isNumber(name)) {
      return Long.parseLong(name);
    }
    if (name.equals("default")) {
      return 0;
    }
    for (JsonNode profile : session.connection().call(Call.get("profiles")).json()) {
      if (profile.path("name").asString("").equals(name)) {
        return profile.path("id").asLong();
      }
    }
    throw unknown("profile", name);
  }

  /** The number of a domain: that of its latest run, or else that in the list of domains. */
  static long domain(Session session, String name) throws InterruptedException {
    if (isNumber(name)) {
      return Long.parseLong(name);
    }
    String exact = canonical(name);
    Call runs = Call.get("runs").with("domain", exact).with("limit", 1);
    JsonNode run = session.connection().call(runs).json().at("/items/0/domain_id");
    return run.isNumber() ? run.asLong() : listed(session, exact);
  }

  private static long listed(Session session, String exact) throws InterruptedException {
    Call call =
        Call.get("domains").with("name", exact).with("limit", PageOptions.page(Long.MAX_VALUE));
    while (true) {
      JsonNode page = session.connection().call(call).json();
      for (JsonNode domain : page.path("items")) {
        if (domain.path("name").asString("").equals(exact)) {
          return domain.path("id").asLong();
        }
      }
      String cursor = page.path("next_cursor").asString("");
      if (cursor.isEmpty()) {
        throw unknown("domain", exact);
      }
      call.with("cursor", cursor);
    }
  }

  private static String canonical(String name) {
    try {
      return DomainName.parse(name).toString();
    } catch (RuleViolation e) {
      throw new CannotRun(e.getMessage() == null ? name : e.getMessage(), e);
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,18}");
  }

  private static CannotRun unknown(String kind, String name) {
    return new CannotRun(
        ExitCode.REFUSED, "%s_not_found: there is no %s %s".formatted(kind, kind, name), List.of());
  }
}
