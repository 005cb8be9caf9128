package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Dnssec11: a zone with DS records in its delegation is signed.
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec11.
 */
public final class Dnssec11 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec11Tags.ALL;
  }

  /** Servers by whether they have records of a type. */
  private record Having(List<InetAddress> some, List<InetAddress> none, List<InetAddress> unclear) {

    static Having of(Map<ServerAddress, Answer> answers, Class<? extends Record> type) {
      Having having = new Having(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      answers.forEach((server, answer) -> having.sort(server.address(), answer, type));
      return having;
    }

    private void sort(InetAddress server, Answer answer, Class<? extends Record> type) {
      Optional<Response> response =
          answer.response().filter(r -> r.isNoError() && r.isAuthoritative());
      if (response.isEmpty()) {
        unclear.add(server);
      } else if (SignedSet.answered(response.get(), type).isPresent()) {
        some.add(server);
      } else {
        none.add(server);
      }
    }

    boolean isUndetermined() {
      return some.isEmpty() && none.isEmpty() && !unclear.isEmpty();
    }

    boolean isMixed() {
      return !some.isEmpty() && !none.isEmpty();
    }
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    if (!zone.givenDs().isEmpty() || (!zone.isUndelegated() && hasDs(zone, findings))) {
      judgeZone(zone, findings);
    }
  }

  private static boolean hasDs(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.parentServers().onePerAddress(), DnssecTags.COMMON, findings, Type.DS);
    Having ds = Having.of(zone.askAll(servers, Apex.query(zone, Type.DS)), DSRecord.class);
    if (ds.isUndetermined()) {
      findings.add(Dnssec11Tags.DS11_UNDETERMINED_DS.found());
    } else if (ds.isMixed()) {
      findings.add(Dnssec11Tags.DS11_INCONSISTENT_DS.found());
      findings.add(Dnssec11Tags.DS11_PARENT_WITHOUT_DS.with(ds.none()));
      findings.add(Dnssec11Tags.DS11_PARENT_WITH_DS.with(ds.some()));
    }
    return !ds.some().isEmpty();
  }

  private static void judgeZone(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(
            zone.allServers().onePerAddress(), DnssecTags.COMMON, findings, Type.SOA, Type.DNSKEY);
    Having keys = Having.of(Apex.keyAnswersOfAuthorities(zone, servers), DNSKEYRecord.class);
    if (keys.isUndetermined()) {
      findings.add(Dnssec11Tags.DS11_UNDETERMINED_SIGNED_ZONE.found());
    } else if (keys.isMixed()) {
      findings.add(Dnssec11Tags.DS11_INCONSISTENT_SIGNED_ZONE.found());
      findings.add(Dnssec11Tags.DS11_NS_WITH_UNSIGNED_ZONE.with(keys.none()));
      findings.add(Dnssec11Tags.DS11_NS_WITH_SIGNED_ZONE.with(keys.some()));
    } else if (!keys.none().isEmpty()) {
      findings.add(Dnssec11Tags.DS11_DS_BUT_UNSIGNED_ZONE.found());
    }
  }
}
