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
import dev.millrace.persistence.sql.session.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
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

  /** How many columns these are. */
  static final int WIDTH = COLUMNS.split(",").length;

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

  /** The same of a table with another name. */
  static String columnsOf(String alias) {
    return alias + "." + COLUMNS.replace(", ", ", " + alias + ".");
  }

  /** Reads a row of {@link #COLUMNS}; leases read too many for Hibernate to keep up. */
  static Job read(Row row) throws SQLException {
    JobRow job = new JobRow();
    job.id = row.uuid(1);
    job.kind = row.text(2);
    job.spec = row.text(3);
    job.tier = (int) row.number(4);
    job.place = row.number(5);
    job.status = row.text(6);
    job.attempt = (int) row.number(7);
    job.maxAttempts = (int) row.number(8);
    job.createdAt = row.number(9);
    job.runAt = row.numberOrNull(10);
    job.expiresAt = row.numberOrNull(11);
    job.startedAt = row.numberOrNull(12);
    job.batchId = row.uuidOrNull(13);
    job.leaseToken = row.uuidOrNull(14);
    job.nodeId = row.textOrNull(15);
    job.lockedUntil = row.numberOrNull(16);
    job.cancelRequested = (int) row.number(17);
    job.progress = (int) row.number(18);
    job.failureCode = row.textOrNull(19);
    job.failureMessage = row.textOrNull(20);
    job.domain = row.textOrNull(21);
    job.publicId = row.uuidOrNull(22);
    return job.toJob();
  }

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
