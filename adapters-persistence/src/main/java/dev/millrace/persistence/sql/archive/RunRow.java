package dev.millrace.persistence.sql.archive;

import dev.millrace.application.run.ArchivedRun;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.Grade;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.persistence.sql.json.ScoreJson;
import dev.millrace.persistence.sql.json.SpecJson;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.Micros;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of runs, for reading; {@link RunWriter} writes it. */
@Entity(name = "RunRow")
@Table(name = "runs")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public final class RunRow {

  @Id
  @Column(name = "run_no")
  long runNo;

  UUID id;
  String kind;

  @Column(name = "domain_id")
  @Nullable Long domainId;

  String spec;
  int tier;

  @Column(name = "batch_id")
  @Nullable UUID batchId;

  String status;
  int attempt;

  @Column(name = "max_attempts")
  int maxAttempts;

  @Column(name = "created_at")
  long createdAt;

  @Column(name = "started_at")
  @Nullable Long startedAt;

  @Column(name = "finished_at")
  long finishedAt;

  @Column(name = "node_id")
  @Nullable String nodeId;

  @Column(name = "sev_notice")
  int notices;

  @Column(name = "sev_warning")
  int warnings;

  @Column(name = "sev_error")
  int errors;

  @Column(name = "sev_critical")
  int criticals;

  @Column(name = "worst_level")
  @Nullable Integer worstLevel;

  @Column(name = "entry_count")
  int entryCount;

  @Nullable Double score;
  @Nullable String grade;

  @Column(name = "score_card")
  @Nullable String scoreCard;

  @Column(name = "profile_document")
  @Nullable Long profileDocument;

  @Nullable String output;

  @Column(name = "failure_code")
  @Nullable String failureCode;

  @Column(name = "failure_message")
  @Nullable String failureMessage;

  @Column(name = "public_id")
  @Nullable UUID publicId;

  /** The run that the row is about. */
  ArchivedRun toRun(@Nullable String effectiveProfile) {
    Run run =
        new Run(
            new JobId(id),
            SpecJson.read(kind, spec),
            PriorityTier.of(tier),
            batchId == null ? null : new BatchId(batchId),
            JobStatus.parse(status),
            attempt,
            maxAttempts,
            Micros.toInstant(createdAt),
            Micros.toNullableInstant(startedAt),
            Micros.toInstant(finishedAt),
            nodeId == null ? null : new NodeId(nodeId),
            new SeverityTotals(notices, warnings, errors, criticals),
            LevelCode.levelOrNull(worstLevel),
            entryCount,
            scoreCard(),
            effectiveProfile,
            output,
            failureCode == null
                ? null
                : new Failure(failureCode, Objects.requireNonNullElse(failureMessage, "")),
            publicId == null ? null : new PublicId(publicId));
    return new ArchivedRun(run, domainId);
  }

  private @Nullable ScoreCard scoreCard() {
    return score == null || grade == null || scoreCard == null
        ? null
        : ScoreJson.read(score, Grade.parse(grade), scoreCard);
  }
}
