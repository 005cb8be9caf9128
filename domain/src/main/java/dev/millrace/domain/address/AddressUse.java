package dev.millrace.domain.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What an address is for, by IANA's registries of special-purpose addresses.
 *
 * <p>Source: RFC 6890 and RFC 8190, and the registries they set up.
 */
public enum AddressUse {
  /** For examples in texts (RFC 5737, RFC 3849, RFC 9637). */
  DOCUMENTATION,
  /** Private, loopback, link-local, unique-local or shared between a provider and customers. */
  LOCAL,
  /** Not globally reachable for any other reason. */
  SPECIAL,
  /** Globally reachable. */
  PUBLIC,
  /**
   * Not in the registries as unreachable, yet no host of its own: multicast, IPv4 addresses within
   * IPv6 ones, the former site-local block.
   */
  TRANSLATED;

  private static final List<Entry> TABLE = load();

  private record Entry(AddressBlock block, AddressUse use) {}

  /** What an address is for. */
  public static AddressUse of(InetAddress address) {
    return TABLE.stream()
        .filter(entry -> entry.block.contains(address))
        .map(Entry::use)
        .findFirst()
        .orElse(PUBLIC);
  }

  /** Whether a query may go there without being allowed by name. */
  public boolean isPublicTarget() {
    return this == PUBLIC;
  }

  /** The blocks, longest prefix first. */
  private static List<Entry> load() {
    try (InputStream in =
            Objects.requireNonNull(
                AddressUse.class.getResourceAsStream("special-purpose-addresses.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(AddressUse::parse)
          .sorted(Comparator.comparingInt((Entry entry) -> entry.block.prefix()).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry parse(String line) {
    String[] fields = line.split(" +", 2);
    return new Entry(
        AddressBlock.parse(fields[0]), valueOf(fields[1].strip().toUpperCase(Locale.ROOT)));
  }
}
