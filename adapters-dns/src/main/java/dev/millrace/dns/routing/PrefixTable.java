package dev.millrace.dns.routing;

import dev.millrace.dns.routing.Announcement.Announced;
import dev.millrace.dns.routing.Announcement.Reason;
import dev.millrace.dns.routing.Announcement.Unknown;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.address.AddressBlock;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of all announced prefixes, kept in memory: no query leaves the machine.
 *
 * <p>Each line is a prefix with one or more numbers of autonomous systems, {@code 192.0.2.0/24
 * 64496}, as bgp.tools publishes it; what follows {@code #} or {@code ;} is a comment. A prefix may
 * have several lines.
 */
public final class PrefixTable implements Announcements {

  private static final Pattern COMMENT = Pattern.compile("[#;].*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Family ipv4;
  private final Family ipv6;

  private PrefixTable(Family ipv4, Family ipv6) {
    this.ipv4 = ipv4;
    this.ipv6 = ipv6;
  }

  /**
   * Reads a table.
   *
   * @throws RuleViolation {@code invalid_prefix_table} with the first line that cannot be read
   */
  public static PrefixTable parse(Stream<String> lines) {
    Family ipv4 = new Family();
    Family ipv6 = new Family();
    int number = 0;
    for (Iterator<String> all = lines.iterator(); all.hasNext(); ) {
      number++;
      String line = COMMENT.matcher(all.next()).replaceFirst("").strip();
      if (!line.isEmpty()) {
        read(line, number, ipv4, ipv6);
      }
    }
    ipv4.sort();
    ipv6.sort();
    return new PrefixTable(ipv4, ipv6);
  }

  private static void read(String line, int number, Family ipv4, Family ipv6) {
    String[] fields = SPACE.split(line, 2);
    SortedSet<Long> origins = fields.length == 2 ? OriginNumbers.in(fields[1]) : new TreeSet<>();
    try {
      AddressBlock block = AddressBlock.parse(fields[0]);
      if (!origins.isEmpty()) {
        (block.base() instanceof Inet4Address ? ipv4 : ipv6).add(block, origins);
        return;
      }
    } catch (IllegalArgumentException e) {
      throw unreadable(number, line);
    }
    throw unreadable(number, line);
  }

  private static RuleViolation unreadable(int number, String line) {
    return new RuleViolation(
        "invalid_prefix_table",
        "Line %d of the prefix table is no prefix with AS numbers: %s".formatted(number, line));
  }

  @Override
  public Announcement of(InetAddress address) {
    return (address instanceof Inet4Address ? ipv4 : ipv6).find(address);
  }

  /** The prefixes of one address family, those of each length in order. */
  private static final class Family {

    private static final Comparator<Route> ORDER =
        Comparator.comparingLong(Route::high)
            .thenComparingLong(Route::low)
            .thenComparingLong(Route::origin);

    private final NavigableMap<Integer, List<Route>> byLength =
        new TreeMap<>(Comparator.reverseOrder());

    void add(AddressBlock block, SortedSet<Long> origins) {
      List<Route> routes = byLength.computeIfAbsent(block.prefix(), length -> new ArrayList<>());
      origins.forEach(origin -> routes.add(Route.of(block.base(), block.prefix(), origin)));
    }

    void sort() {
      byLength.values().forEach(routes -> routes.sort(ORDER));
    }

    Announcement find(InetAddress address) {
      for (var shelf : byLength.entrySet()) {
        int length = shelf.getKey();
        SortedSet<Long> origins = origins(shelf.getValue(), Route.of(address, length, 0));
        if (!origins.isEmpty()) {
          AddressBlock prefix = new AddressBlock(address, length);
          return new Announced(prefix, origins, prefix + " " + text(origins));
        }
      }
      return new Unknown(Reason.NOT_ANNOUNCED);
    }

    private static SortedSet<Long> origins(List<Route> routes, Route wanted) {
      int place = Collections.binarySearch(routes, wanted, ORDER);
      SortedSet<Long> origins = new TreeSet<>();
      for (int i = place < 0 ? -place - 1 : place; i < routes.size(); i++) {
        if (!routes.get(i).isOf(wanted)) {
          break;
        }
        origins.add(routes.get(i).origin());
      }
      return origins;
    }

    private static String text(SortedSet<Long> origins) {
      return origins.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
  }

  /** A prefix of 128 bits at most, left-aligned, with one origin; as little as can be kept. */
  private record Route(long high, long low, long origin) {

    static Route of(InetAddress address, int length, long origin) {
      long high = 0;
      long low = 0;
      byte[] octets = address.getAddress();
      for (int i = 0; i < octets.length; i++) {
        long octet = octets[i] & 0xFFL;
        if (i < Long.BYTES) {
          high |= octet << 56 - i * Byte.SIZE;
        } else {
          low |= octet << 120 - i * Byte.SIZE;
        }
      }
      return new Route(high & mask(length), low & mask(length - Long.SIZE), origin);
    }

    private static long mask(int bits) {
      return bits <= 0 ? 0 : -1L << Long.SIZE - Math.min(bits, Long.SIZE);
    }

    boolean isOf(Route other) {
      return high == other.high && low == other.low;
    }
  }
}
