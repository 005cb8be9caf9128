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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Type;

/**
 * Dnssec14: RSA keys are neither too short nor too long.
 *
 * <p>Specification: Zonemaster, DNSSEC-TP/dnssec14.
 */
public final class Dnssec14 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec14Tags.ALL;
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), DnssecTags.COMMON, findings, Type.DNSKEY);
    Map<ServerAddress, Answer> answers = zone.askAll(servers, Apex.keyQuery(zone));
    Set<DNSKEYRecord> keys =
        answers.values().stream()
            .flatMap(answer -> answer.response().stream())
            .flatMap(response -> keys(response).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (keys.isEmpty()) {
      return;
    }
    List<Finding> found = new ArrayList<>();
    answers.forEach((server, answer) -> reportFailure(server, answer, findings, found));
    keys.forEach(key -> judge(key).ifPresent(found::add));
    found.forEach(findings::add);
    if (found.isEmpty()) {
      findings.add(Dnssec14Tags.KEY_SIZE_OK.found());
    }
  }

  private static void reportFailure(
      ServerAddress server, Answer answer, Findings findings, List<Finding> flaws) {
    if (answer.isNoResponse()) {
      findings.add(Dnssec14Tags.NO_RESPONSE.with(server));
    } else if (answer instanceof Response response && keys(response).isEmpty()) {
      flaws.add(Dnssec14Tags.NO_RESPONSE_DNSKEY.with(server));
    }
  }

  private static List<DNSKEYRecord> keys(Response response) {
    return SignedSet.answered(response, DNSKEYRecord.class).records();
  }

  /** What is wrong with the size of a key, if anything. */
  private static Optional<Finding> judge(DNSKEYRecord key) {
    return RsaKeySize.of(key.getAlgorithm()).flatMap(limits -> judge(key, limits));
  }

  private static Optional<Finding> judge(DNSKEYRecord key, RsaKeySize limits) {
    int number = key.getAlgorithm();
    String name = DnssecAlgorithm.of(number).description();
    int tag = key.getFootprint();
    int bits = RsaKeySize.bits(key);
    if (bits < limits.min()) {
      return Optional.of(
          Dnssec14Tags.DNSKEY_TOO_SMALL_FOR_ALGO.with(number, name, tag, bits, limits.min()));
    }
    if (bits < RsaKeySize.RECOMMENDED) {
      return Optional.of(
          Dnssec14Tags.DNSKEY_SMALLER_THAN_REC.with(
              number, name, tag, bits, RsaKeySize.RECOMMENDED));
    }
    if (bits > limits.max()) {
      return Optional.of(
          Dnssec14Tags.DNSKEY_TOO_LARGE_FOR_ALGO.with(number, name, tag, bits, limits.max()));
    }
    return Optional.empty();
  }
}
