package dev.millrace.dns.recursion;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.domain.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.xbill.DNS.Name;

/**
 * Where resolution starts.
 *
 * <p>Two notations are read: the master file that IANA publishes ({@code A.ROOT-SERVERS.NET.
 * 3600000 A 198.41.0.4}), and lines of a name with its addresses.
 */
public final class RootHints {

  private RootHints() {}

  /** The servers of the root zone that IANA runs the Internet with. */
  public static NameServers iana() {
    try (InputStream in =
        Objects.requireNonNull(RootHints.class.getResourceAsStream("root-hints.txt"))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads hints.
   *
   * @throws RuleViolation {@code invalid_hints} if a line cannot be read or there is no address
   */
  public static NameServers parse(String text) {
    Map<Name, List<InetAddress>> servers = new TreeMap<>();
    text.lines()
        .map(line -> line.replaceFirst("[;#].*", "").strip())
        .filter(line -> !line.isEmpty())
        .forEach(line -> read(line, servers));
    if (servers.values().stream().allMatch(List::isEmpty)) {
      throw new RuleViolation(
          "invalid_hints", "The root hints have no name server with an address.");
    }
    return NameServers.of(servers);
  }

  private static void read(String line, Map<Name, List<InetAddress>> servers) {
    List<String> fields = Arrays.asList(line.split("\\s+"));
    if (fields.contains("NS")) {
      return;
    }
    try {
      List<InetAddress> addresses =
          fields.stream().skip(1).filter(RootHints::isData).map(Addresses::of).toList();
      servers
          .computeIfAbsent(Names.of(fields.getFirst()), n -> new ArrayList<>())
          .addAll(addresses);
    } catch (IllegalArgumentException e) {
      throw new RuleViolation(
          "invalid_hints", "A line of root hints is a name with its addresses, not: " + line);
    }
  }

  /** Neither a TTL nor a class nor a type. */
  private static boolean isData(String field) {
    return !field.matches("\\d+|IN|A|AAAA");
  }
}
