package dev.millrace.application.registry;

import dev.millrace.domain.name.TagName;
import dev.millrace.domain.score.Grade;
import java.util.Map;

/**
 * How the domains of a tag stand by their latest results.
 *
 * @param domainCount all domains of the tag, tested or not
 * @param ok domains whose latest run succeeded without an entry at NOTICE or above
 * @param notice domains whose latest worst level is NOTICE; likewise the others
 * @param grades domains by grade of their latest run; what is missing is 0
 */
public record TagSummary(
    TagName tag,
    long domainCount,
    long ok,
    long notice,
    long warning,
    long error,
    long critical,
    Map<Grade, Long> grades) {
  public TagSummary {
    grades = Map.copyOf(grades);
  }
}
