package dev.millrace.persistence.sql.registry;

import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.RegisteredDomain;
import dev.millrace.domain.score.Grade;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.Micros;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of domains, for reading; {@link DomainRows} and {@link LatestResults} write.
 */
@Entity(name = "DomainRow")
@Table(name = "domains")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public final class DomainRow {

  @Id long id;
  String name;

  @Column(name = "created_at")
  long createdAt;

  @Column(name = "latest_run_id")
  @Nullable UUID latestRunId;

  @Column(name = "latest_finished_at")
  @Nullable Long latestFinishedAt;

  @Column(name = "latest_status")
  @Nullable String latestStatus;

  @Column(name = "latest_level")
  @Nullable Integer latestLevel;

  @Column(name = "latest_score")
  @Nullable Double latestScore;

  @Column(name = "latest_grade")
  @Nullable String latestGrade;

  /** The domain that the row is about. */
  RegisteredDomain toDomain(long runCount, List<TagName> tags) {
    return new RegisteredDomain(
        id, new DomainName(name), Micros.toInstant(createdAt), latest(), runCount, tags);
  }

  private RegisteredDomain.@Nullable LatestResult latest() {
    return latestRunId == null || latestFinishedAt == null || latestStatus == null
        ? null
        : new RegisteredDomain.LatestResult(
            new JobId(latestRunId),
            Micros.toInstant(latestFinishedAt),
            JobStatus.parse(latestStatus),
            LevelCode.levelOrNull(latestLevel),
            latestScore,
            latestGrade == null ? null : Grade.parse(latestGrade));
  }
}
