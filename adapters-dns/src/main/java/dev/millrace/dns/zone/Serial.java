package dev.millrace.dns.zone;

import java.util.Collection;

/** Serial number arithmetic (RFC 1982, section 3.2, with 32 bits). */
final class Serial {

  private Serial() {}

  /**
   * Whether one serial is higher than another. Of two serials that are exactly half the circle
   * apart neither is.
   */
  static boolean isHigher(long left, long right) {
    int distance = (int) (left - right);
    return distance > 0;
  }

  /** The serial that no other one is higher than; the greatest number where the circle has none. */
  static long highest(Collection<Long> serials) {
    return serials.stream()
        .filter(serial -> serials.stream().noneMatch(other -> isHigher(other, serial)))
        .findFirst()
        .orElseGet(() -> serials.stream().mapToLong(Long::longValue).max().orElseThrow());
  }
}
