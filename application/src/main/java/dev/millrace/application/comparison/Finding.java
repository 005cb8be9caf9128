package dev.millrace.application.comparison;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.util.Comparator;
import java.util.Map;

/**
 * What a run found, apart from when: entries of two runs that say the same are one finding.
 *
 * @param args in the order in which the case gave them, which does not count
 */
public record Finding(
    String module, String testcase, String tag, Level level, Map<String, String> args) {

  /** The most severe first. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::level)
          .reversed()
          .thenComparing(Finding::module)
          .thenComparing(Finding::testcase)
          .thenComparing(Finding::tag);

  /** What the entry says. */
  public static Finding of(Entry entry) {
    return new Finding(entry.module(), entry.testcase(), entry.tag(), entry.level(), entry.args());
  }
}
