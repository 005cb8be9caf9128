package dev.millrace.dns.testcase;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.xbill.DNS.Record;

/**
 * The answer of one server that stands for all: many older cases ask one server after another until
 * one gives what they need. All are asked at once here, since other cases ask them all anyway; the
 * first in order counts.
 */
public final class ApexAnswers {

  private ApexAnswers() {}

  /** The first response of all that fulfils the condition. */
  public static Optional<Response> first(
      ZoneUnderTest zone,
      Collection<ServerAddress> servers,
      Query query,
      Predicate<Response> condition) {
    Map<ServerAddress, Answer> answers = zone.askAll(servers, query);
    return answers.values().stream()
        .flatMap(answer -> answer.response().stream())
        .filter(condition)
        .findFirst();
  }

  /** The first record of this class that the apex owns in an authoritative answer. */
  public static <R extends Record> Optional<R> firstAuthoritative(
      ZoneUnderTest zone, Collection<ServerAddress> servers, int type, Class<R> recordClass) {
    return first(
            zone,
            servers,
            Query.of(zone.name(), type),
            response -> response.isAuthoritativeAnswer(recordClass))
        .map(response -> response.answers(recordClass).getFirst());
  }
}
