package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.query.AddressRecords;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.recursion.Lookup;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Looks whether mail for a domain could reach a server (steps 9 to 13 of Syntax06). */
final class MailDomain {

  private static final Set<String> LOCALHOST = Set.of("127.0.0.1", "::1");

  private final ZoneUnderTest zone;
  private final Findings findings;

  MailDomain(ZoneUnderTest zone, Findings findings) {
    this.zone = zone;
    this.findings = findings;
  }

  /** Whether every way to the mail server has an address that is not the sender's own host. */
  boolean check(Name domain) {
    Lookup mx = zone.lookup(domain, Type.MX);
    return switch (mx.outcome()) {
      case FOUND -> checkAll(mx.records(MXRecord.class).stream().map(MXRecord::getTarget).toList());
      case NO_DATA -> checkHost(domain);
      case NO_SUCH_NAME, FAILED -> {
        findings.add(SyntaxTags.RNAME_MAIL_DOMAIN_INVALID.with(domain));
        yield false;
      }
    };
  }

  private boolean checkAll(Collection<Name> exchanges) {
    boolean valid = true;
    for (Name exchange : new TreeSet<>(exchanges)) {
      valid &= checkHost(exchange);
    }
    return valid;
  }

  private boolean checkHost(Name host) {
    List<Lookup> lookups =
        List.copyOf(
            zone.inParallel(List.of(Type.A, Type.AAAA), type -> zone.lookup(host, type)).values());
    if (lookups.stream().anyMatch(lookup -> !lookup.aliases().isEmpty())) {
      findings.add(SyntaxTags.RNAME_MAIL_ILLEGAL_CNAME.with(host));
    }
    List<InetAddress> addresses = lookups.stream().flatMap(MailDomain::ownAddresses).toList();
    List<InetAddress> localhost =
        addresses.stream().filter(ip -> LOCALHOST.contains(Addresses.text(ip))).toList();
    localhost.forEach(ip -> findings.add(SyntaxTags.RNAME_MAIL_DOMAIN_LOCALHOST.with(host, ip)));
    if (addresses.isEmpty() || !localhost.isEmpty()) {
      findings.add(SyntaxTags.RNAME_MAIL_DOMAIN_INVALID.with(host));
      return false;
    }
    return true;
  }

  /** The addresses found at the name itself; those behind an alias do not count. */
  private static Stream<InetAddress> ownAddresses(Lookup lookup) {
    if (!lookup.aliases().isEmpty()) {
      return Stream.empty();
    }
    return lookup.records(Record.class).stream()
        .flatMap(rr -> Stream.ofNullable(AddressRecords.address(rr)));
  }
}
