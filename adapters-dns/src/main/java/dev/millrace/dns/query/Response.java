package dev.millrace.dns.query;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A DNS response with what test cases ask of it. Treat the message as immutable: it is shared by
 * all who put the same query.
 *
 * <p>Source: Zonemaster, DNSQueryAndResponseDefaults, "Default handling of a DNS Response".
 *
 * @param query what was asked; owner names are compared with it, not with the question that came
 *     back
 * @param message as it came
 * @param source the address it came from
 * @param protocol what it came over at last: TCP when a truncated answer was asked for again
 * @param size its length on the wire in octets
 */
public record Response(
    Query query, Message message, InetAddress source, Protocol protocol, int size)
    implements Answer {

  /** What a record takes in memory beside its octets, roughly. */
  private static final int OVERHEAD = 128;

  /**
   * Roughly how many octets of memory it takes. A small record takes ten times as much as on the
   * wire, so the size alone is no bound.
   */
  public int weight() {
    return size + OVERHEAD * (answer().size() + authority().size() + additional().size());
  }

  /** The RCODE, with the extended bits of an OPT record (RFC 6891, section 6.1.3). */
  public int rcode() {
    return message.getRcode();
  }

  /** The RCODE's name in capitals, for example {@code NOERROR}. */
  public String rcodeName() {
    return Rcode.string(rcode());
  }

  /** Whether the RCODE is NOERROR. */
  public boolean isNoError() {
    return rcode() == Rcode.NOERROR;
  }

  /** The AA flag. */
  public boolean isAuthoritative() {
    return message.getHeader().getFlag(Flags.AA);
  }

  /** The TC flag. */
  public boolean isTruncated() {
    return message.getHeader().getFlag(Flags.TC);
  }

  /** The RA flag. */
  public boolean isRecursionAvailable() {
    return message.getHeader().getFlag(Flags.RA);
  }

  /** The OPT record; null without EDNS. */
  public @Nullable OPTRecord opt() {
    return message.getOPT();
  }

  /** Whether there is an OPT record. */
  public boolean hasEdns() {
    return opt() != null;
  }

  /** Whether the DO bit is set. */
  public boolean isDnssecOk() {
    OPTRecord opt = opt();
    return opt != null && (opt.getFlags() & 0x8000) != 0;
  }

  /** All records of the answer section. */
  public List<Record> answer() {
    return message.getSection(Section.ANSWER);
  }

  /** All records of the authority section. */
  public List<Record> authority() {
    return message.getSection(Section.AUTHORITY);
  }

  /** All records of the additional section. */
  public List<Record> additional() {
    return message.getSection(Section.ADDITIONAL);
  }

  /** Records of one class of the answer section that the query name owns. */
  public <R extends Record> List<R> answers(Class<R> type) {
    return records(answer(), type).filter(r -> r.getName().equals(query.name())).toList();
  }

  /** Records of one class of the answer section, whoever owns them. */
  public <R extends Record> List<R> answersOfAnyOwner(Class<R> type) {
    return records(answer(), type).toList();
  }

  /** Records of one class of the authority section, whoever owns them. */
  public <R extends Record> List<R> authorities(Class<R> type) {
    return records(authority(), type).toList();
  }

  /** Records of one class of the additional section, whoever owns them. */
  public <R extends Record> List<R> additionals(Class<R> type) {
    return records(additional(), type).toList();
  }

  /** Whether NOERROR and AA come with a record of this class that the query name owns. */
  public boolean isAuthoritativeAnswer(Class<? extends Record> type) {
    return isNoError() && isAuthoritative() && !answers(type).isEmpty();
  }

  /**
   * Whether this is a referral: NOERROR, no AA, NS records in the authority section, and an answer
   * section that is empty or has nothing but CNAME records (and is empty for a CNAME query).
   *
   * <p>Source: MethodsV2, Terminology.
   */
  public boolean isReferral() {
    boolean cnamesOnly =
        answer().stream().allMatch(r -> r.getType() == Type.CNAME && query.type() != Type.CNAME);
    return isNoError() && !isAuthoritative() && cnamesOnly && !delegated().isEmpty();
  }

  /** Whether this is a referral to that zone. */
  public boolean isReferralTo(Name zone) {
    return isReferral() && delegated().contains(zone);
  }

  /** The owners of the NS records in the authority section. */
  public Set<Name> delegated() {
    Set<Name> owners = new TreeSet<>();
    authorities(NSRecord.class).forEach(ns -> owners.add(ns.getName()));
    return owners;
  }

  /** The addresses that the additional section has for a name, sorted. */
  public List<InetAddress> glueFor(Name server) {
    return records(additional(), Record.class)
        .filter(r -> r.getName().equals(server))
        .map(AddressRecords::address)
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Addresses.ORDER)
        .toList();
  }

  private static <R extends Record> Stream<R> records(List<Record> section, Class<R> type) {
    return section.stream().filter(type::isInstance).map(type::cast);
  }
}
