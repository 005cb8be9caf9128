package dev.millrace.http.registry;

import dev.millrace.application.registry.TagSummary;
import dev.millrace.domain.score.Grade;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the domains of a tag stand.
 *
 * @param ok domains without an entry at NOTICE or above
 * @param grades domains by grade; what is zero is left out
 */
record TagSummaryModel(
    String tag,
    long domainCount,
    long ok,
    long notice,
    long warning,
    long error,
    long critical,
    Map<String, Long> grades) {
  static TagSummaryModel of(TagSummary summary) {
    Map<String, Long> grades = new LinkedHashMap<>();
    for (Grade grade : Grade.values()) {
      long count = summary.grades().getOrDefault(grade, 0L);
      if (count > 0) {
        grades.put(grade.label(), count);
      }
    }
    return new TagSummaryModel(
        summary.tag().value(),
        summary.domainCount(),
        summary.ok(),
        summary.notice(),
        summary.warning(),
        summary.error(),
        summary.critical(),
        grades);
  }
}
