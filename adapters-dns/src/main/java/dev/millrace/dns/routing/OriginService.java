package dev.millrace.dns.routing;

import static java.util.Comparator.comparing;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.recursion.Lookup;
import dev.millrace.dns.recursion.Lookups;
import dev.millrace.dns.routing.Announcement.Announced;
import dev.millrace.dns.routing.Announcement.Reason;
import dev.millrace.dns.routing.Announcement.Unknown;
import dev.millrace.domain.address.AddressBlock;
import java.io.ByteArrayOutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * Asks a service in the DNS that maps addresses to prefixes and origins, as Team Cymru came up with
 * and Zonemaster runs one. If one base name gives no answer, the next one is tried.
 *
 * <p>Source: Zonemaster, Connectivity03 and Connectivity04, "Cymru lookup".
 */
final class OriginService implements Announcements {

  private static final Name IPV4_TREE = Names.of("in-addr.arpa");
  private static final Name IPV6_TREE = Names.of("ip6.arpa");

  private final Lookups lookups;
  private final List<Name> baseNames;

  OriginService(Lookups lookups, List<Name> baseNames) {
    this.lookups = lookups;
    this.baseNames = List.copyOf(baseNames);
  }

  @Override
  public Announcement of(InetAddress address) {
    Announcement answer = new Unknown(Reason.UNAVAILABLE);
    for (Name baseName : baseNames) {
      answer = ask(baseName, address);
      if (!answer.equals(new Unknown(Reason.UNAVAILABLE))) {
        return answer;
      }
    }
    return answer;
  }

  private Announcement ask(Name baseName, InetAddress address) {
    Optional<Name> name = queryName(baseName, address);
    if (name.isEmpty()) {
      return new Unknown(Reason.UNAVAILABLE);
    }
    Lookup lookup = lookups.lookup(name.get(), Type.TXT);
    return switch (lookup.outcome()) {
      case FOUND -> read(lookup.records(TXTRecord.class), address);
      case NO_DATA, NO_SUCH_NAME ->
          new Unknown(denies(baseName, lookup) ? Reason.NOT_ANNOUNCED : Reason.UNAVAILABLE);
      case FAILED -> new Unknown(Reason.UNAVAILABLE);
    };
  }

  /**
   * Whether the service says that it has nothing. An alias that leads nowhere is an answer, though
   * not one with a TXT record; and where a zone above the base name answers, there is no service.
   */
  private static boolean denies(Name baseName, Lookup lookup) {
    Response response = lookup.response();
    return response == null
        || (lookup.aliases().isEmpty()
            && response.answer().isEmpty()
            && response.authorities(SOARecord.class).stream()
                .allMatch(soa -> soa.getName().subdomain(baseName)));
  }

  private static Optional<Name> queryName(Name baseName, InetAddress address) {
    boolean ipv4 = address instanceof Inet4Address;
    Name reversed = ReverseMap.fromAddress(address).relativize(ipv4 ? IPV4_TREE : IPV6_TREE);
    Name label = Name.fromConstantString(ipv4 ? "origin" : "origin6");
    try {
      return Optional.of(Name.concatenate(reversed, Name.concatenate(label, baseName)));
    } catch (NameTooLongException e) {
      return Optional.empty();
    }
  }

  private static Announcement read(List<TXTRecord> records, InetAddress address) {
    List<Announced> readable =
        records.stream().map(OriginService::text).flatMap(t -> parse(t).stream()).toList();
    if (readable.stream().anyMatch(entry -> !entry.prefix().contains(address))) {
      return new Unknown(Reason.OTHER_PREFIX);
    }
    return readable.stream()
        .max(comparing(entry -> entry.prefix().prefix()))
        .<Announcement>map(longest -> together(longest.prefix(), readable))
        .orElse(new Unknown(Reason.UNREADABLE));
  }

  /** All that is said of the most specific prefix; there may be a record for each origin. */
  private static Announced together(AddressBlock prefix, List<Announced> entries) {
    SortedSet<Long> origins = new TreeSet<>();
    List<String> texts = new ArrayList<>();
    entries.stream()
        .filter(entry -> entry.prefix().prefix() == prefix.prefix())
        .sorted(comparing(Announced::text))
        .forEach(
            entry -> {
              origins.addAll(entry.origins());
              texts.add(entry.text());
            });
    return new Announced(prefix, origins, String.join("; ", texts));
  }

  /** Reads {@code 64496 64497 | 192.0.2.0/24 | …}. */
  private static Optional<Announced> parse(String text) {
    String[] fields = text.split("\\|", 3);
    if (fields.length < 2) {
      return Optional.empty();
    }
    try {
      AddressBlock prefix = AddressBlock.parse(fields[1].strip());
      return Optional.of(new Announced(prefix, OriginNumbers.in(fields[0].strip()), text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(TXTRecord txt) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    txt.getStringsAsByteArrays().forEach(octets::writeBytes);
    return octets.toString(StandardCharsets.ISO_8859_1);
  }
}
