package dev.millrace.http.registry;

import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.RegisteredDomain;
import dev.millrace.domain.registry.RegisteredDomain.LatestResult;
import dev.millrace.http.json.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain and what its latest run found; null where there is none.
 *
 * @param score 0..100
 */
record DomainModel(
    long id,
    String name,
    String createdAt,
    long runCount,
    List<String> tags,
    @Nullable String latestRunId,
    @Nullable String latestRunAt,
    @Nullable String latestStatus,
    @Nullable String latestLevel,
    @Nullable Long score,
    @Nullable String grade) {
  static DomainModel of(RegisteredDomain domain) {
    LatestResult latest = domain.latest();
    List<String> tags = domain.tags().stream().map(TagName::value).toList();
    String createdAt = Times.text(domain.createdAt());
    if (latest == null) {
      return new DomainModel(
          domain.id(),
          domain.name().ascii(),
          createdAt,
          domain.runCount(),
          tags,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    return new DomainModel(
        domain.id(),
        domain.name().ascii(),
        createdAt,
        domain.runCount(),
        tags,
        latest.runId().toString(),
        Times.text(latest.finishedAt()),
        latest.status().label(),
        latest.level() == null ? null : latest.level().name(),
        latest.score() == null ? null : Math.round(latest.score()),
        latest.grade() == null ? null : latest.grade().label());
  }
}
