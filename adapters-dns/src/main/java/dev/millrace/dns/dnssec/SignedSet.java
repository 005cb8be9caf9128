package dev.millrace.dns.dnssec;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;

/**
 * Records of one type and owner, with the signatures that a response has for them.
 *
 * @param records possibly none
 * @param signatures possibly none; they have the owner and cover the type, no more is checked
 */
record SignedSet<R extends Record>(List<R> records, List<RRSIGRecord> signatures) {

  SignedSet {
    records = List.copyOf(records);
    signatures = List.copyOf(signatures);
  }

  /** What the answer section has of the type and name asked for. */
  static <R extends Record> SignedSet<R> answered(Response response, Class<R> records) {
    return in(response.answer(), response.query().name(), response.query().type(), records);
  }

  /** What a section has of a type at a name. */
  static <R extends Record> SignedSet<R> in(
      List<Record> section, Name owner, int type, Class<R> records) {
    return new SignedSet<>(
        // By type too, since CDS and CDNSKEY records are DS and DNSKEY records to the compiler.
        ownedBy(owner, section, records).stream().filter(r -> r.getType() == type).toList(),
        ownedBy(owner, section, RRSIGRecord.class).stream()
            .filter(s -> s.getTypeCovered() == type)
            .toList());
  }

  /**
   * What the answer section of a good answer has of the type and name asked for: NOERROR, AA, and
   * at least one record.
   */
  static <R extends Record> Optional<SignedSet<R>> authoritative(Answer answer, Class<R> records) {
    return answer
        .response()
        .filter(response -> response.isNoError() && response.isAuthoritative())
        .map(response -> answered(response, records))
        .filter(SignedSet::isPresent);
  }

  /** Whether there are records. */
  boolean isPresent() {
    return !records.isEmpty();
  }

  /** Whether there are signatures. */
  boolean isSigned() {
    return !signatures.isEmpty();
  }

  /**
   * Whether a signature of a zone covers the set, going by its fields alone.
   *
   * <p>Source: RFC 4035, section 5.3.1, the first four conditions.
   */
  boolean isCoveredBy(Name zone) {
    return records.stream()
        .map(Record::getName)
        .anyMatch(
            owner ->
                signatures.stream()
                    .anyMatch(
                        s -> s.getSigner().equals(zone) && s.getLabels() <= Names.depth(owner)));
  }

  /** The algorithms of the signatures. */
  Set<Integer> signingAlgorithms() {
    return signatures.stream().map(RRSIGRecord::getAlgorithm).collect(Collectors.toSet());
  }

  private static <T extends Record> List<T> ownedBy(
      Name owner, List<Record> section, Class<T> type) {
    return section.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(r -> r.getName().equals(owner))
        .toList();
  }
}
