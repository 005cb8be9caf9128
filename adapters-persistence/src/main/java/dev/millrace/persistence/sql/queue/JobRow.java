package dev.millrace.persistence.sql.queue;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.sql.json.SpecJson;
import dev.millrace.persistence.sql.session.Micros;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of jobs, for reading; statements of {@link JobSql} write it. */
@Entity(name = "JobRow")
@Table(name = "jobs")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public final class JobRow {

  /** All columns, for statements that return rows. */
  static final String COLUMNS =
      "id, kind, spec, tier, position, status, attempt, max_attempts, created_at, run_at,"
          + " expires_at, started_at, batch_id, lease_token, node_id, locked_until,"
          + " cancel_requested, progress, failure_code, failure_message, domain, public_id";

  static final Comparator<Job> QUEUE_ORDER =
      Comparator.comparing(Job::tier).thenComparingLong(Job::position).thenComparing(Job::id);

  @Id UUID id;
  String kind;
  @Nullable String domain;
  String spec;
  int tier;

  @Column(name = "position")
  long place;

  String status;
  int attempt;

  @Column(name = "max_attempts")
  int maxAttempts;

  @Column(name = "created_at")
  long createdAt;

  @Column(name = "run_at")
  @Nullable Long runAt;

  @Column(name = "expires_at")
  @Nullable Long expiresAt;

  @Column(name = "started_at")
  @Nullable Long startedAt;

  @Column(name = "batch_id")
  @Nullable UUID batchId;

  @Column(name = "lease_token")
  @Nullable UUID leaseToken;

  @Column(name = "node_id")
  @Nullable String nodeId;

  @Column(name = "locked_until")
  @Nullable Long lockedUntil;

  @Column(name = "cancel_requested")
  int cancelRequested;

  int progress;

  @Column(name = "failure_code")
  @Nullable String failureCode;

  @Column(name = "failure_message")
  @Nullable String failureMessage;

  @Column(name = "public_id")
  @Nullable UUID publicId;

  /** The job that the row is about. */
  Job toJob() {
    return new Job(
        new JobId(id),
        SpecJson.read(kind, spec),
        PriorityTier.of(tier),
        place,
        JobStatus.parse(status),
        attempt,
        maxAttempts,
        Micros.toInstant(createdAt),
        Micros.toNullableInstant(runAt),
        Micros.toNullableInstant(expiresAt),
        Micros.toNullableInstant(startedAt),
        batchId == null ? null : new BatchId(batchId),
        lease(),
        cancelRequested != 0,
        progress,
        failureCode == null
            ? null
            : new Failure(failureCode, Objects.requireNonNullElse(failureMessage, "")),
        publicId == null ? null : new PublicId(publicId));
  }

  private @Nullable Lease lease() {
    if (leaseToken == null) {
      return null;
    }
    return new Lease(
        new LeaseToken(leaseToken),
        new NodeId(Objects.requireNonNull(nodeId)),
        Micros.toInstant(Objects.requireNonNull(lockedUntil)));
  }
}
