package dev.millrace.domain.entry;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One finding of a run.
 *
 * @param elapsed since the run started, never negative; kept in microseconds
 * @param module upper-case module name, for example {@code DELEGATION}; {@code SYSTEM} for what the
 *     engine itself reports
 * @param testcase the case in the spelling of the test plan, for example {@code Delegation01};
 *     {@code Unspecified} outside any case
 * @param tag the upper-case message tag, for example {@code ENOUGH_NS_CHILD}
 * @param level the severity that the effective profile gives this tag
 * @param args the named arguments of the message, in the order in which the case gave them; lists
 *     are joined with {@code ;} as Zonemaster does
 */
public record Entry(
    Duration elapsed,
    String module,
    String testcase,
    String tag,
    Level level,
    Map<String, String> args) {

  public Entry {
    Objects.requireNonNull(elapsed);
    Objects.requireNonNull(level);
    if (elapsed.isNegative()) {
      throw new IllegalArgumentException("elapsed must not be negative: " + elapsed);
    }
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }
}
