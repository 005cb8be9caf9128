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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xbill.DNS.CDNSKEYRecord;
import org.xbill.DNS.CDSRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Dnssec15: CDS and CDNSKEY records exist together, agree, and are the same on all servers.
 *
 * <p>Source: Zonemaster, DNSSEC-TP/dnssec15.
 */
public final class Dnssec15 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec15Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(
            zone.allServers().onePerAddress(), DnssecTags.COMMON, findings, Type.CDS, Type.CDNSKEY);
    Collection<Shown> all = zone.inParallel(servers, server -> ask(zone, server)).values();
    if (all.stream().allMatch(Shown::isEmpty)) {
      findings.add(Dnssec15Tags.NO_CDS_CDNSKEY.found());
      return;
    }
    Sightings<InetAddress> sightings = new Sightings<>();
    all.forEach(shown -> shown.tag().ifPresent(tag -> sightings.add(shown.address, tag)));
    sightings.report(tags(), findings);
    if (differ(all, Shown::cds)) {
      findings.add(Dnssec15Tags.INCONSISTENT_CDS.found());
    }
    if (differ(all, Shown::cdnskeys)) {
      findings.add(Dnssec15Tags.INCONSISTENT_CDNSKEY.found());
    }
    List<InetAddress> mismatches =
        all.stream().filter(Shown::isMismatch).map(Shown::address).toList();
    if (!mismatches.isEmpty()) {
      findings.add(Dnssec15Tags.MISMATCH_CDS_CDNSKEY.with(mismatches));
    }
  }

  private static Shown ask(ZoneUnderTest zone, ServerAddress server) {
    Optional<List<CDSRecord>> cds =
        good(zone.ask(server, Apex.query(zone, Type.CDS)))
            .map(r -> SignedSet.answered(r, CDSRecord.class).records());
    Optional<List<CDNSKEYRecord>> cdnskeys =
        cds.isEmpty()
            ? Optional.empty()
            : good(zone.ask(server, Apex.query(zone, Type.CDNSKEY)))
                .map(r -> SignedSet.answered(r, CDNSKEYRecord.class).records());
    return new Shown(server.address(), cds, cdnskeys);
  }

  private static Optional<Response> good(Answer answer) {
    return answer.response().filter(r -> r.isNoError() && r.isAuthoritative());
  }

  private static <R extends Record> boolean differ(
      Collection<Shown> all, Function<Shown, Optional<List<R>>> records) {
    return all.stream()
            .flatMap(shown -> records.apply(shown).stream())
            .<Set<R>>map(Set::copyOf)
            .collect(Collectors.toSet())
            .size()
        > 1;
  }

  /**
   * What one address shows.
   *
   * @param cds empty without a good answer
   * @param cdnskeys empty without a good answer
   */
  private record Shown(
      InetAddress address, Optional<List<CDSRecord>> cds, Optional<List<CDNSKEYRecord>> cdnskeys) {

    boolean isEmpty() {
      return cds.orElse(List.of()).isEmpty() && cdnskeys.orElse(List.of()).isEmpty();
    }

    Optional<Tag.Of1<Collection<InetAddress>>> tag() {
      if (cds.isEmpty() || cdnskeys.isEmpty() || isEmpty()) {
        return Optional.empty();
      }
      if (cdnskeys.get().isEmpty()) {
        return Optional.of(Dnssec15Tags.HAS_CDS_NO_CDNSKEY);
      }
      return Optional.of(
          cds.get().isEmpty() ? Dnssec15Tags.HAS_CDNSKEY_NO_CDS : Dnssec15Tags.HAS_CDS_AND_CDNSKEY);
    }

    boolean isMismatch() {
      List<CDSRecord> digests = cds.orElse(List.of());
      List<CDNSKEYRecord> keys = cdnskeys.orElse(List.of());
      if (digests.isEmpty() || keys.isEmpty()) {
        return false;
      }
      return digests.stream().anyMatch(d -> keys.stream().noneMatch(k -> agree(d, k)))
          || keys.stream().anyMatch(k -> digests.stream().noneMatch(d -> agree(d, k)));
    }

    private static boolean agree(CDSRecord cds, CDNSKEYRecord cdnskey) {
      return SignerRecords.agree(cds, cdnskey);
    }
  }
}
