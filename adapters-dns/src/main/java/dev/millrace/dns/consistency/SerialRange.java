package dev.millrace.dns.consistency;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Serials put in order by serial number arithmetic (RFC 1982). They go round in a circle of 2^32,
 * so there is an order only if all of them lie within one half of it.
 *
 * @param isOrdered whether there is exactly one order; if not, the other values are those of plain
 *     numbers
 * @param smallest the first serial in order
 * @param largest the last serial in order
 */
record SerialRange(boolean isOrdered, long smallest, long largest) {
  private static final long CIRCLE = 1L << 32;
  private static final long HALF = 1L << 31;

  /** The range of at least one serial. */
  static SerialRange of(Collection<Long> serials) {
    List<Long> firsts =
        serials.stream()
            .filter(first -> serials.stream().allMatch(s -> distance(first, s) < HALF))
            .toList();
    if (firsts.size() != 1) {
      return new SerialRange(false, Collections.min(serials), Collections.max(serials));
    }
    long first = firsts.getFirst();
    long last =
        Collections.max(serials, Comparator.comparingLong(serial -> distance(first, serial)));
    return new SerialRange(true, first, last);
  }

  /** How far the last serial is ahead of the first. */
  long span() {
    return distance(smallest, largest);
  }

  private static long distance(long from, long to) {
    return Math.floorMod(to - from, CIRCLE);
  }
}
