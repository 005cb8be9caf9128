package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Type;

/**
 * Dnssec03: NSEC3 records have the values that RFC 9276 advises, the same on all servers.
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec03.
 */
public final class Dnssec03 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec03Tags.ALL;
  }

  /** The answer to the NSEC query; none if the server has no keys and was not asked. */
  private record Look(Optional<Answer> denial) {}

  /** Servers by how they answer. */
  private record Servers(
      List<ServerAddress> withKey,
      List<ServerAddress> withoutKey,
      List<ServerAddress> silent,
      List<ServerAddress> failing,
      List<ServerAddress> withoutChain,
      List<ServerAddress> several) {

    Servers() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(
            zone.allServers().pairs(), DnssecTags.COMMON, findings, Type.DNSKEY, Type.NSEC);
    Servers sorted = new Servers();
    ChainSettings settings = new ChainSettings(Names.depth(zone.name()) <= 1);
    zone.inParallel(servers, server -> look(zone, server))
        .forEach((server, look) -> look.ifPresent(l -> sort(server, l, sorted, settings)));
    reportSupport(sorted, settings, findings);
    report(sorted.several(), Dnssec03Tags.DS03_ERR_MULT_NSEC3, findings);
    settings.report(findings);
    report(sorted.silent(), Dnssec03Tags.DS03_NO_RESPONSE_NSEC_QUERY, findings);
    report(sorted.failing(), Dnssec03Tags.DS03_ERROR_RESPONSE_NSEC_QUERY, findings);
  }

  /** Empty if the server does not answer the DNSKEY query as it should. */
  private static Optional<Look> look(ZoneUnderTest zone, ServerAddress server) {
    Answer keys = zone.ask(server, Apex.keyQuery(zone));
    if (keys.response().filter(r -> r.isNoError() && r.isAuthoritative()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Look(Apex.keys(keys).map(k -> zone.ask(server, Apex.query(zone, Type.NSEC)))));
  }

  private static void sort(
      ServerAddress server, Look look, Servers sorted, ChainSettings settings) {
    if (look.denial().isEmpty()) {
      sorted.withoutKey().add(server);
      return;
    }
    sorted.withKey().add(server);
    Optional<Response> denial = look.denial().get().response();
    if (denial.isEmpty()) {
      sorted.silent().add(server);
    } else if (!denial.get().isNoError() || !denial.get().isAuthoritative()) {
      sorted.failing().add(server);
    } else {
      List<NSEC3Record> records = denial.get().authorities(NSEC3Record.class);
      if (records.isEmpty()) {
        sorted.withoutChain().add(server);
        return;
      }
      if (records.size() > 1) {
        sorted.several().add(server);
      }
      settings.add(server, records.getFirst());
    }
  }

  private static void reportSupport(Servers sorted, ChainSettings settings, Findings findings) {
    report(
        sorted.withoutKey(),
        sorted.withKey().isEmpty()
            ? Dnssec03Tags.DS03_NO_DNSSEC_SUPPORT
            : Dnssec03Tags.DS03_SERVER_NO_DNSSEC_SUPPORT,
        findings);
    report(
        sorted.withoutChain(),
        settings.isEmpty() ? Dnssec03Tags.DS03_NO_NSEC3 : Dnssec03Tags.DS03_SERVER_NO_NSEC3,
        findings);
  }

  private static void report(
      List<ServerAddress> servers, Tag.Of1<Collection<ServerAddress>> tag, Findings findings) {
    if (!servers.isEmpty()) {
      findings.add(tag.with(servers));
    }
  }
}
