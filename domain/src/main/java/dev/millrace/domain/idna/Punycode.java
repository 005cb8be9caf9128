package dev.millrace.domain.idna;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a Unicode string with ASCII letters, digits and hyphens, and reads it back.
 *
 * <p>Source: RFC 3492, with the parameters of section 5.
 */
public final class Punycode {

  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int FIRST_NON_ASCII = 0x80;
  private static final char DELIMITER = '-';

  /** Beyond this no delta leads to a code point, however long the string. */
  private static final long MAX_DELTA = 1L << 40;

  private Punycode() {}

  /** The encoded form (section 6.3); ASCII characters keep their case. */
  public static String encode(String text) {
    int[] points = text.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(Punycode::isAscii).forEach(out::appendCodePoint);
    int basic = out.length();
    if (basic > 0) {
      out.append(DELIMITER);
    }
    Bias bias = new Bias();
    long delta = 0;
    int written = basic;
    int floor = FIRST_NON_ASCII;
    while (written < points.length) {
      int next = smallestFrom(floor, points);
      delta += (long) (next - floor) * (written + 1);
      for (int point : points) {
        if (point < next) {
          delta++;
        } else if (point == next) {
          appendNumber(out, delta, bias);
          written++;
          bias.adapt(delta, written);
          delta = 0;
        }
      }
      delta++;
      floor = next + 1;
    }
    return out.toString();
  }

  /** The decoded form (section 6.2), or empty if the text is no Punycode. */
  public static Optional<String> decode(String text) {
    if (!text.codePoints().allMatch(Punycode::isAscii)) {
      return Optional.empty();
    }
    int delimiter = Math.max(text.lastIndexOf(DELIMITER), 0);
    List<Integer> points = new ArrayList<>(text.substring(0, delimiter).chars().boxed().toList());
    Numbers numbers = new Numbers(text, delimiter == 0 ? 0 : delimiter + 1);
    Bias bias = new Bias();
    long state = 0;
    long point = FIRST_NON_ASCII;
    while (numbers.hasNext()) {
      long delta = numbers.next(bias);
      int length = points.size() + 1;
      state += delta;
      point += state / length;
      state %= length;
      if (delta < 0 || !isScalarValue(point)) {
        return Optional.empty();
      }
      bias.adapt(delta, length);
      points.add((int) state, (int) point);
      state++;
    }
    StringBuilder out = new StringBuilder();
    points.forEach(out::appendCodePoint);
    return Optional.of(out.toString());
  }

  private static boolean isAscii(int point) {
    return point < FIRST_NON_ASCII;
  }

  private static boolean isScalarValue(long point) {
    return point <= Character.MAX_CODE_POINT
        && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
  }

  private static int smallestFrom(int floor, int[] points) {
    int smallest = Character.MAX_CODE_POINT;
    for (int point : points) {
      if (point >= floor && point < smallest) {
        smallest = point;
      }
    }
    return smallest;
  }

  private static void appendNumber(StringBuilder out, long number, Bias bias) {
    long rest = number;
    for (int k = BASE; ; k += BASE) {
      int threshold = bias.threshold(k);
      if (rest < threshold) {
        out.append(digit((int) rest));
        return;
      }
      out.append(digit((int) (threshold + (rest - threshold) % (BASE - threshold))));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  /** Reads the variable-length numbers of section 3.3. */
  private static final class Numbers {
    private static final int MALFORMED = -1;
    private final String text;
    private int at;

    Numbers(String text, int from) {
      this.text = text;
      this.at = from;
    }

    boolean hasNext() {
      return at < text.length();
    }

    /** The next number; negative if it is cut off, too big or holds what is no digit. */
    long next(Bias bias) {
      long number = 0;
      long weight = 1;
      for (int k = BASE; at < text.length(); k += BASE) {
        int digit = value(text.charAt(at++));
        int threshold = bias.threshold(k);
        number += digit * weight;
        if (digit == MALFORMED || number > MAX_DELTA) {
          return MALFORMED;
        }
        if (digit < threshold) {
          return number;
        }
        weight *= BASE - threshold;
        if (weight > MAX_DELTA) {
          return MALFORMED;
        }
      }
      return MALFORMED;
    }

    private static int value(char digit) {
      if (digit >= '0' && digit <= '9') {
        return digit - '0' + 26;
      }
      int lower = digit | 0x20;
      return lower >= 'a' && lower <= 'z' ? lower - 'a' : MALFORMED;
    }
  }

  /** The bias that keeps the numbers short (section 6.1). */
  private static final class Bias {
    private int value = INITIAL_BIAS;
    private boolean first = true;

    int threshold(int k) {
      return Math.clamp((long) k - value, T_MIN, T_MAX);
    }

    void adapt(long delta, int length) {
      long rest = first ? delta / DAMP : delta / 2;
      first = false;
      rest += rest / length;
      int k = 0;
      while (rest > (BASE - T_MIN) * T_MAX / 2) {
        rest /= BASE - T_MIN;
        k += BASE;
      }
      value = (int) (k + (BASE - T_MIN + 1) * rest / (rest + SKEW));
    }
  }
}
