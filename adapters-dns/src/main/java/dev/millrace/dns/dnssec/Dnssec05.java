package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Type;

/**
 * Dnssec05: keys use algorithms that are fit for signing zones in the public DNS.
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec05.
 */
public final class Dnssec05 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec05Tags.ALL;
  }

  /** How the servers of the zone answer. */
  private record Servers(
      List<ServerAddress> failing,
      List<ServerAddress> without,
      Groups<KeyUse, ServerAddress> having) {

    void sort(ServerAddress server, Answer answer) {
      Optional<Response> response =
          answer.response().filter(r -> r.isNoError() && r.isAuthoritative());
      if (response.isEmpty()) {
        failing.add(server);
        return;
      }
      List<DNSKEYRecord> keys = SignedSet.answered(response.get(), DNSKEYRecord.class).records();
      if (keys.isEmpty()) {
        without.add(server);
      }
      keys.forEach(key -> having.add(KeyUse.of(key), server));
    }
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), DnssecTags.COMMON, findings, Type.DNSKEY);
    Servers sorted = new Servers(new ArrayList<>(), new ArrayList<>(), new Groups<>());
    zone.askAll(servers, Apex.keyQuery(zone)).forEach(sorted::sort);
    sorted.having().forEach((use, having) -> findings.add(verdict(use, having)));
    if (!sorted.without().isEmpty()) {
      findings.add(
          sorted.having().isEmpty()
              ? Dnssec05Tags.DS05_ZONE_NO_DNSSEC.with(sorted.without())
              : Dnssec05Tags.DS05_SERVER_NO_DNSSEC.with(sorted.without()));
    } else if (sorted.having().isEmpty() && !sorted.failing().isEmpty()) {
      findings.add(Dnssec05Tags.DS05_NO_RESPONSE.with(sorted.failing()));
    }
  }

  private static Finding verdict(KeyUse use, Collection<ServerAddress> servers) {
    int tag = use.tag();
    int number = use.number();
    String name = use.algorithm().description();
    String mnemonic = use.algorithm().mnemonic();
    return switch (use.algorithm().use()) {
      case OK -> Dnssec05Tags.DS05_ALGO_OK.with(servers, tag, number, name, mnemonic);
      case NOT_RECOMMENDED ->
          Dnssec05Tags.DS05_ALGO_NOT_RECOMMENDED.with(servers, tag, number, name, mnemonic);
      case DEPRECATED ->
          Dnssec05Tags.DS05_ALGO_DEPRECATED.with(servers, tag, number, name, mnemonic);
      case NOT_FOR_ZONES ->
          Dnssec05Tags.DS05_ALGO_NOT_ZONE_SIGN.with(servers, tag, number, name, mnemonic);
      case PRIVATE -> Dnssec05Tags.DS05_ALGO_PRIVATE.with(servers, tag, number);
      case RESERVED -> Dnssec05Tags.DS05_ALGO_RESERVED.with(servers, tag, number);
      case UNASSIGNED -> Dnssec05Tags.DS05_ALGO_UNASSIGNED.with(servers, tag, number);
    };
  }
}
