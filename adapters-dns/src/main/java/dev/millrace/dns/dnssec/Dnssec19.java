package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Type;

/**
 * Dnssec19: no key is known to be weak or compromised.
 *
 * <p>Source: gonemaster, dnssec19.
 */
public final class Dnssec19 implements TestCase {

  private final KeyBlocklist blocklist;

  Dnssec19(KeyBlocklist blocklist) {
    this.blocklist = blocklist;
  }

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec19Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), DnssecTags.COMMON, findings, Type.DNSKEY);
    List<ServerAddress> ignored = new ArrayList<>();
    List<ServerAddress> without = new ArrayList<>();
    Map<DNSKEYRecord, List<ServerAddress>> keys = new LinkedHashMap<>();
    zone.askAll(servers, Apex.keyQuery(zone))
        .forEach(
            (server, answer) -> {
              Optional<Response> response =
                  answer.response().filter(r -> r.isNoError() && r.isAuthoritative());
              List<DNSKEYRecord> shown = response.map(Dnssec19::keysIn).orElse(List.of());
              if (response.isEmpty()) {
                ignored.add(server);
              } else if (shown.isEmpty()) {
                without.add(server);
              }
              shown.forEach(key -> keys.computeIfAbsent(key, k -> new ArrayList<>()).add(server));
            });
    if (!keys.isEmpty()) {
      report(keys, findings);
    } else if (!without.isEmpty()) {
      findings.add(Dnssec19Tags.NO_DNSKEY.with(without));
    } else if (!ignored.isEmpty()) {
      findings.add(Dnssec19Tags.NO_RESPONSE.with(ignored));
    }
  }

  private static List<DNSKEYRecord> keysIn(Response response) {
    return SignedSet.answered(response, DNSKEYRecord.class).records();
  }

  private void report(Map<DNSKEYRecord, List<ServerAddress>> keys, Findings findings) {
    Map<DNSKEYRecord, BigInteger> numbers = new LinkedHashMap<>();
    keys.keySet().forEach(key -> KeyNumber.of(key).ifPresent(n -> numbers.put(key, n)));
    Optional<Map<BigInteger, String>> compromised = blocklist.find(numbers.values());
    if (compromised.isEmpty()) {
      findings.add(Dnssec19Tags.BLOCKLIST_NOT_FOUND.found());
    }
    Map<BigInteger, String> lists = compromised.orElse(Map.of());
    Sightings<ServerAddress> sightings = new Sightings<>();
    keys.forEach(
        (key, servers) -> {
          if (numbers.containsKey(key)) {
            new KeyFlaws(key, Optional.ofNullable(lists.get(numbers.get(key))))
                .add(servers, sightings);
          }
        });
    sightings.report(tags(), findings);
  }
}
