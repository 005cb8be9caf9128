package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Dnssec20: the NSEC or NSEC3 record of the apex lists the types that exist there, since a resolver
 * that reuses it (RFC 8198) would deny the others.
 *
 * <p>Source: gonemaster, dnssec20.
 */
public final class Dnssec20 implements TestCase {

  /** A sound answer has one; to hash for hundreds is an attack (CVE-2023-50868). */
  private static final int MOST_HASHED = 4;

  private static final List<Integer> PROBED = List.of(Type.A, Type.AAAA, Type.MX, Type.TXT);

  @Override
  public TestModule module() {
    return TestModule.DNSSEC;
  }

  @Override
  public List<Tag> tags() {
    return Dnssec20Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), DnssecTags.COMMON, findings, Type.DNSKEY);
    Sightings<ServerAddress> sightings = new Sightings<>();
    zone.inParallel(servers, server -> look(zone, server))
        .forEach((server, shown) -> add(server, shown, sightings));
    report(sightings, findings);
  }

  private static void add(ServerAddress server, Shown shown, Sightings<ServerAddress> sightings) {
    if (!shown.signed) {
      sightings.add(server, Dnssec20Tags.NO_DNSSEC);
    } else if (shown.bitmap.isEmpty()) {
      sightings.add(server, Dnssec20Tags.NO_BITMAP);
    } else if (shown.unlisted.isEmpty()) {
      sightings.add(server, Dnssec20Tags.BITMAP_OK);
    } else {
      Tag.Of2<Collection<ServerAddress>, String> tag = shown.bitmap.get().mismatch();
      shown.unlisted.forEach(type -> sightings.add(server, tag, Type.string(type)));
    }
  }

  private static void report(Sightings<ServerAddress> sightings, Findings findings) {
    List<Tag> wrong =
        List.of(
            Dnssec20Tags.NSEC_BITMAP_MISMATCHES_RRTYPE,
            Dnssec20Tags.NSEC3_BITMAP_MISMATCHES_RRTYPE,
            Dnssec20Tags.NO_BITMAP);
    sightings.report(wrong, findings);
    if (wrong.stream().anyMatch(sightings::has)) {
      return;
    }
    Tag outcome =
        sightings.has(Dnssec20Tags.BITMAP_OK) ? Dnssec20Tags.BITMAP_OK : Dnssec20Tags.NO_DNSSEC;
    sightings.report(List.of(outcome), findings);
  }

  private static Shown look(ZoneUnderTest zone, ServerAddress server) {
    if (Apex.keys(zone.ask(server, Apex.keyQuery(zone))).isEmpty()) {
      return new Shown(false, Optional.empty(), List.of());
    }
    Optional<Bitmap> bitmap =
        DenialQuestion.ALL.stream()
            .flatMap(question -> bitmaps(zone, server, question))
            .findFirst();
    return new Shown(true, bitmap, bitmap.map(b -> unlisted(zone, server, b)).orElse(List.of()));
  }

  private static Stream<Bitmap> bitmaps(
      ZoneUnderTest zone, ServerAddress server, DenialQuestion question) {
    return zone
        .ask(server, Apex.query(zone, question.type()))
        .response()
        .filter(r -> r.isNoError() && r.isAuthoritative())
        .stream()
        .flatMap(
            response ->
                Stream.of(DenialProof.values()).flatMap(proof -> bitmaps(zone, proof, response)));
  }

  private static Stream<Bitmap> bitmaps(ZoneUnderTest zone, DenialProof proof, Response response) {
    return Stream.concat(
            response.answersOfAnyOwner(proof.records()).stream(),
            response.authorities(proof.records()).stream())
        .limit(MOST_HASHED)
        .filter(record -> proof.isOfApex(record, zone.name()))
        .map(record -> new Bitmap(proof, record));
  }

  /** The types that exist, though the bitmap has them not; only those are worth a query. */
  private static List<Integer> unlisted(ZoneUnderTest zone, ServerAddress server, Bitmap bitmap) {
    List<Integer> missing = PROBED.stream().filter(type -> !bitmap.lists(type)).toList();
    return zone
        .inParallel(missing, type -> zone.ask(server, Query.of(zone.name(), type).dnssec()))
        .entrySet()
        .stream()
        .filter(e -> e.getValue().response().filter(Dnssec20::hasRecords).isPresent())
        .map(e -> e.getKey())
        .toList();
  }

  private static boolean hasRecords(Response response) {
    return response.isNoError() && !SignedSet.answered(response, Record.class).records().isEmpty();
  }

  /** The record at the apex that has the type bitmap. */
  private record Bitmap(DenialProof proof, Record record) {

    boolean lists(int type) {
      return proof.lists(record, type);
    }

    Tag.Of2<Collection<ServerAddress>, String> mismatch() {
      return switch (proof) {
        case NSEC -> Dnssec20Tags.NSEC_BITMAP_MISMATCHES_RRTYPE;
        case NSEC3 -> Dnssec20Tags.NSEC3_BITMAP_MISMATCHES_RRTYPE;
      };
    }
  }

  /**
   * What a server shows.
   *
   * @param signed whether it gives keys
   * @param unlisted the types that the bitmap lacks
   */
  private record Shown(boolean signed, Optional<Bitmap> bitmap, List<Integer> unlisted) {}
}
