package dev.millrace.dns.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Spoils octets without regard to what they mean. */
final class Octets {
  private static final int[] TELLING = {0, 1, 12, 0x3F, 0x40, 0x7F, 0x80, 0xC0, 0xFF};

  private final Random random;

  Octets(Random random) {
    this.random = random;
  }

  /** Octets after some changes; those before {@code from} stay. */
  byte[] spoiled(byte[] octets, int from) {
    byte[] result = octets;
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      result = result.length > from ? change(result.clone(), from) : inserted(result, from);
    }
    return result;
  }

  private byte[] change(byte[] octets, int from) {
    int at = from + random.nextInt(octets.length - from);
    return switch (random.nextInt(7)) {
      case 0 -> with(octets, at, octets[at] ^ (1 << random.nextInt(8)));
      case 1 -> with(octets, at, TELLING[random.nextInt(TELLING.length)]);
      case 2 -> with(octets, at, random.nextInt(256));
      case 3 -> with(with(octets, at, 0xC0), Math.min(at + 1, octets.length - 1), 12);
      case 4 -> Arrays.copyOf(octets, at);
      case 5 -> without(octets, at, 1 + random.nextInt(16));
      default -> inserted(octets, at);
    };
  }

  private static byte[] with(byte[] octets, int at, int value) {
    octets[at] = (byte) value;
    return octets;
  }

  private static byte[] without(byte[] octets, int at, int count) {
    int end = Math.min(octets.length, at + count);
    byte[] rest = Arrays.copyOf(octets, octets.length - (end - at));
    System.arraycopy(octets, end, rest, at, octets.length - end);
    return rest;
  }

  private byte[] inserted(byte[] octets, int at) {
    byte[] more = new byte[1 + random.nextInt(16)];
    random.nextBytes(more);
    byte[] result = Arrays.copyOf(octets, octets.length + more.length);
    System.arraycopy(octets, at, result, at + more.length, octets.length - at);
    System.arraycopy(more, 0, result, at, more.length);
    return result;
  }
}
