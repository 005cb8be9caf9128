package dev.millrace.dns.routing;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The numbers of autonomous systems in a text: {@code 64496 AS64497}. */
final class OriginNumbers {

  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
  private static final Pattern NUMBER = Pattern.compile("(?i)(?:AS)?(\\d{1,10})");
  private static final long HIGHEST = 0xFFFF_FFFFL;

  private OriginNumbers() {}

  /** All numbers; what is none is passed over. */
  static SortedSet<Long> in(String text) {
    SortedSet<Long> numbers = new TreeSet<>();
    Arrays.stream(SEPARATOR.split(text))
        .map(NUMBER::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> Long.valueOf(matcher.group(1)))
        .filter(number -> number <= HIGHEST)
        .forEach(numbers::add);
    return numbers;
  }
}
