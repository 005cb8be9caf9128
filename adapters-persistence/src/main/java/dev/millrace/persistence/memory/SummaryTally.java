package dev.millrace.persistence.memory;

import dev.millrace.application.registry.TagSummary;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.RegisteredDomain.LatestResult;
import dev.millrace.domain.score.Grade;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the domains of a tag by their latest results. */
final class SummaryTally {
  private final Map<Level, Long> levels = new EnumMap<>(Level.class);
  private final Map<Grade, Long> grades = new EnumMap<>(Grade.class);
  private long domains;
  private long ok;

  /** Counts one domain; null if it has no result yet. */
  void add(@Nullable LatestResult latest) {
    domains++;
    if (latest == null) {
      return;
    }
    Level level = latest.level();
    if (level != null && level.isAtLeast(Level.NOTICE)) {
      levels.merge(level, 1L, Long::sum);
    } else if (latest.status() == JobStatus.SUCCEEDED) {
      ok++;
    }
    Grade grade = latest.grade();
    if (grade != null) {
      grades.merge(grade, 1L, Long::sum);
    }
  }

  TagSummary summary(TagName tag) {
    return new TagSummary(
        tag,
        domains,
        ok,
        count(Level.NOTICE),
        count(Level.WARNING),
        count(Level.ERROR),
        count(Level.CRITICAL),
        grades);
  }

  private long count(Level level) {
    return levels.getOrDefault(level, 0L);
  }
}
