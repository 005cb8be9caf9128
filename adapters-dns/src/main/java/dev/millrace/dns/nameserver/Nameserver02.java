package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Blocked;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * Nameserver02: the servers know EDNS, or say properly that they do not.
 *
 * <p>Source: Zonemaster, Nameserver-TP/nameserver02.md.
 */
public final class Nameserver02 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        NameserverTags.NO_RESPONSE,
        NameserverTags.NO_EDNS_SUPPORT,
        NameserverTags.BREAKS_ON_EDNS,
        NameserverTags.EDNS_RESPONSE_WITHOUT_EDNS,
        NameserverTags.EDNS_VERSION_ERROR,
        NameserverTags.NS_ERROR,
        NameserverTags.EDNS0_SUPPORT);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.SOA);
    Query plain = Query.of(zone.name(), Type.SOA);
    Map<ServerAddress, Answer> answers = zone.askAll(servers, plain.withEdns());
    List<ServerAddress> silent = servers.stream().filter(s -> isSilent(answers.get(s))).toList();
    Map<ServerAddress, Answer> plainAnswers = zone.askAll(silent, plain);
    List<Finding> faults = new ArrayList<>();
    answers.forEach(
        (server, answer) ->
            fault(zone, server, answer, plainAnswers.get(server)).ifPresent(faults::add));
    faults.forEach(findings::add);
    List<ServerAddress> asked =
        servers.stream().filter(server -> answers.get(server) instanceof Response).toList();
    if (faults.isEmpty() && !asked.isEmpty()) {
      findings.add(NameserverTags.EDNS0_SUPPORT.with(asked));
    }
  }

  private static boolean isSilent(@Nullable Answer answer) {
    return answer instanceof NoResponse;
  }

  private static Optional<Finding> fault(
      ZoneUnderTest zone, ServerAddress server, Answer answer, @Nullable Answer plainAnswer) {
    return switch (answer) {
      case Response response -> faultOf(zone, server, response);
      case NoResponse none ->
          Optional.of(
              (plainAnswer instanceof Response
                      ? NameserverTags.BREAKS_ON_EDNS
                      : NameserverTags.NO_RESPONSE)
                  .with(server, zone.name()));
      case Blocked blocked -> Optional.empty();
    };
  }

  private static Optional<Finding> faultOf(
      ZoneUnderTest zone, ServerAddress server, Response response) {
    OPTRecord opt = response.opt();
    if (!response.isNoError()) {
      boolean isRefusal = response.rcode() == Rcode.FORMERR && opt == null;
      return Optional.of(
          (isRefusal ? NameserverTags.NO_EDNS_SUPPORT : NameserverTags.NS_ERROR).with(server));
    }
    if (opt == null) {
      return Optional.of(NameserverTags.EDNS_RESPONSE_WITHOUT_EDNS.with(server, zone.name()));
    }
    if (opt.getVersion() != 0) {
      return Optional.of(NameserverTags.EDNS_VERSION_ERROR.with(server, zone.name()));
    }
    return response.answers(SOARecord.class).isEmpty()
        ? Optional.of(NameserverTags.NS_ERROR.with(server))
        : Optional.empty();
  }
}
