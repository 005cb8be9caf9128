package dev.millrace.domain.address;

/** The canonical textual form of IPv6 addresses (RFC 5952, section 4). */
final class Ipv6Text {

  private static final int GROUPS = 8;

  private Ipv6Text() {}

  static String of(byte[] octets) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = (octets[2 * i] & 0xff) << 8 | (octets[2 * i + 1] & 0xff);
    }
    return write(groups, longestZeroRun(groups));
  }

  private static String write(int[] groups, Run zeros) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == zeros.start()) {
        text.append("::");
        i += zeros.length() - 1;
      } else {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }

  /** The first of the longest runs of two or more zero groups. */
  private static Run longestZeroRun(int[] groups) {
    Run best = new Run(-1, 1);
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > best.length()) {
        best = new Run(i, end - i);
      }
      i = Math.max(i, end - 1);
    }
    return best;
  }

  private record Run(int start, int length) {}
}
