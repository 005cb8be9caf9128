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
import java.util.Set;
import java.util.TreeSet;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Type;

/**
 * Dnssec01: DS records use digest algorithms that are fit for the public DNS, SHA-256 among them.
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec01.
 */
public final class Dnssec01 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec01Tags.ALL;
  }

  /** How the servers of the parent zone answer. */
  private record Parents(
      List<ServerAddress> failing,
      List<ServerAddress> without,
      Groups<DigestUse, ServerAddress> having) {

    void sort(ServerAddress server, Answer answer) {
      Optional<Response> response = answer.response().filter(Apex::isDnssecAware);
      if (response.isEmpty()) {
        failing.add(server);
        return;
      }
      List<DSRecord> records = SignedSet.answered(response.get(), DSRecord.class).records();
      if (records.isEmpty()) {
        without.add(server);
      }
      records.forEach(ds -> having.add(DigestUse.of(ds), server));
    }
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    if (!zone.givenDs().isEmpty()) {
      judgeGiven(zone.givenDs(), findings);
    } else if (zone.isRoot()) {
      findings.add(Dnssec01Tags.DS01_ROOT_N_NO_UNDEL_DS.found());
    } else if (zone.isUndelegated()) {
      findings.add(Dnssec01Tags.DS01_UNDEL_N_NO_UNDEL_DS.found());
    } else {
      askParents(zone, findings);
    }
  }

  private static void judgeGiven(List<DSRecord> given, Findings findings) {
    Set<DigestUse> uses = new TreeSet<>();
    given.forEach(ds -> uses.add(DigestUse.of(ds)));
    uses.forEach(use -> findings.add(verdict(use, List.of())));
    Set<Integer> tags = new TreeSet<>();
    uses.forEach(use -> tags.add(use.tag()));
    tags.removeIf(tag -> uses.contains(new DigestUse(tag, DigestAlgorithm.SHA_256)));
    tags.forEach(tag -> findings.add(Dnssec01Tags.DS01_DS_ALGO_2_MISSING.with(List.of(), tag)));
  }

  private static void askParents(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.parentServers().pairs(), DnssecTags.COMMON, findings, Type.DS);
    Parents parents = new Parents(new ArrayList<>(), new ArrayList<>(), new Groups<>());
    zone.askAll(servers, Apex.query(zone, Type.DS)).forEach(parents::sort);
    parents.having().forEach((use, having) -> findings.add(verdict(use, having)));
    reportMissing(parents.having(), findings);
    if (!parents.without().isEmpty()) {
      findings.add(
          parents.having().isEmpty()
              ? Dnssec01Tags.DS01_PARENT_ZONE_NO_DS.with(parents.without())
              : Dnssec01Tags.DS01_PARENT_SERVER_NO_DS.with(parents.without()));
    } else if (parents.having().isEmpty() && !parents.failing().isEmpty()) {
      findings.add(Dnssec01Tags.DS01_NO_RESPONSE.with(parents.failing()));
    }
  }

  private static Finding verdict(DigestUse use, Collection<ServerAddress> servers) {
    int tag = use.tag();
    int number = use.number();
    String description = use.algorithm().description();
    return switch (use.algorithm().use()) {
      case OK -> Dnssec01Tags.DS01_DS_ALGO_OK.with(servers, tag, number, description);
      case DEPRECATED ->
          Dnssec01Tags.DS01_DS_ALGO_DEPRECATED.with(servers, tag, number, description);
      case NOT_FOR_DS -> Dnssec01Tags.DS01_DS_ALGO_NOT_DS.with(servers, tag, number, description);
      case PRIVATE -> Dnssec01Tags.DS01_DS_ALGO_PRIVATE.with(servers, tag, number);
      case RESERVED -> Dnssec01Tags.DS01_DS_ALGO_RESERVED.with(servers, tag, number);
      case UNASSIGNED -> Dnssec01Tags.DS01_DS_ALGO_UNASSIGNED.with(servers, tag, number);
    };
  }

  /** The servers that have DS records for a key tag, but none with SHA-256. */
  private static void reportMissing(Groups<DigestUse, ServerAddress> having, Findings findings) {
    Groups<Integer, ServerAddress> lacking = new Groups<>();
    having.forEach((use, servers) -> servers.forEach(s -> lacking.add(use.tag(), s)));
    having.forEach(
        (use, servers) -> {
          if (use.number() == DigestAlgorithm.SHA_256) {
            servers.forEach(s -> lacking.remove(use.tag(), s));
          }
        });
    lacking.forEach(
        (tag, servers) -> findings.add(Dnssec01Tags.DS01_DS_ALGO_2_MISSING.with(servers, tag)));
  }
}
