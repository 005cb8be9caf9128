package dev.millrace.persistence.sql.registry;

import dev.millrace.application.registry.TagSummary;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.score.Grade;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts the domains of a tag by their latest results, in one statement. */
final class TagSummaries {

  private static final String COUNTS =
      "SELECT d.latest_status, d.latest_level, d.latest_grade, COUNT(*) FROM tags t"
          + " JOIN domain_tags dt ON dt.tag_id = t.id JOIN domains d ON d.id = dt.domain_id"
          + " WHERE t.name = ? GROUP BY d.latest_status, d.latest_level, d.latest_grade";

  private TagSummaries() {}

  static TagSummary read(SqlSession session, TagName tag) {
    List<Count> counts =
        session.query(
            COUNTS,
            row ->
                new Count(row.textOrNull(1), row.numberOrNull(2), row.textOrNull(3), row.number(4)),
            tag.value());
    Map<Grade, Long> grades = new EnumMap<>(Grade.class);
    for (Count count : counts) {
      if (count.grade() != null) {
        grades.merge(Grade.parse(count.grade()), count.domains(), Long::sum);
      }
    }
    return new TagSummary(
        tag,
        sum(counts, count -> true),
        sum(counts, Count::isOk),
        sum(counts, count -> count.isAt(Level.NOTICE)),
        sum(counts, count -> count.isAt(Level.WARNING)),
        sum(counts, count -> count.isAt(Level.ERROR)),
        sum(counts, count -> count.isAt(Level.CRITICAL)),
        grades);
  }

  private static long sum(List<Count> counts, Predicate<Count> which) {
    return counts.stream().filter(which).mapToLong(Count::domains).sum();
  }

  private record Count(
      @Nullable String status, @Nullable Long level, @Nullable String grade, long domains) {

    boolean isAt(Level wanted) {
      return Objects.equals(level, (long) LevelCode.of(wanted));
    }

    boolean isOk() {
      return JobStatus.SUCCEEDED.label().equals(status)
          && (level == null || level < LevelCode.of(Level.NOTICE));
    }
  }
}
