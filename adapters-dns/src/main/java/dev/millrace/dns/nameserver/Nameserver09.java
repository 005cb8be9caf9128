package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Nameserver09: the servers answer the same, whatever the letter case of the query name.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver09.md.
 */
public final class Nameserver09 implements TestCase {

  private static final String TYPE = Type.string(Type.SOA);

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return Nameserver09Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.SOA);
    MixedCase names = MixedCase.of(zone.name());
    Map<ServerAddress, Answer> first = zone.askAll(servers, Query.of(names.first(), Type.SOA));
    Map<ServerAddress, Answer> second = zone.askAll(servers, Query.of(names.second(), Type.SOA));
    List<Finding> compared =
        servers.stream()
            .flatMap(s -> compare(names, s, first.get(s), second.get(s)).stream())
            .toList();
    compared.forEach(findings::add);
    if (!compared.isEmpty()) {
      boolean same = compared.stream().map(Finding::tag).allMatch(Nameserver09::isSame);
      findings.add(
          (same ? Nameserver09Tags.RESULTS_OK : Nameserver09Tags.RESULTS_DIFFER)
              .with(TYPE, names.plain()));
    }
  }

  private static boolean isSame(Tag tag) {
    return tag.equals(Nameserver09Tags.SAME_ANSWER) || tag.equals(Nameserver09Tags.SAME_RC);
  }

  private static Optional<Finding> compare(
      MixedCase names, ServerAddress server, @Nullable Answer first, @Nullable Answer second) {
    if (first instanceof Response one && second instanceof Response two) {
      return Optional.of(
          one.answer().isEmpty() && two.answer().isEmpty()
              ? compareRcodes(names, server, one, two)
              : compareAnswers(names, server, one, two));
    }
    if (first instanceof Response) {
      return Optional.of(silentFor(server, names.second()));
    }
    return second instanceof Response
        ? Optional.of(silentFor(server, names.first()))
        : Optional.empty();
  }

  private static Finding silentFor(ServerAddress server, Name name) {
    return Nameserver09Tags.NO_ANSWER.with(server, TYPE, MixedCase.text(name));
  }

  private static Finding compareRcodes(
      MixedCase names, ServerAddress server, Response one, Response two) {
    String first = MixedCase.text(names.first());
    String second = MixedCase.text(names.second());
    return one.rcode() == two.rcode()
        ? Nameserver09Tags.SAME_RC.with(server, TYPE, first, second, one.rcodeName())
        : Nameserver09Tags.DIFFERENT_RC.with(
            server, TYPE, first, second, one.rcodeName(), two.rcodeName());
  }

  /** Records are the same whatever their order, TTL and letter case of names. */
  private static Finding compareAnswers(
      MixedCase names, ServerAddress server, Response one, Response two) {
    boolean same = new HashSet<>(one.answer()).equals(new HashSet<>(two.answer()));
    return (same ? Nameserver09Tags.SAME_ANSWER : Nameserver09Tags.DIFFERENT_ANSWER)
        .with(server, TYPE, MixedCase.text(names.first()), MixedCase.text(names.second()));
  }
}
