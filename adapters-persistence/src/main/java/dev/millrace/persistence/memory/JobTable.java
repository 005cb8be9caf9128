package dev.millrace.persistence.memory;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.memory.table.Groups;
import dev.millrace.persistence.memory.table.Index;
import dev.millrace.persistence.memory.table.KeyOf;
import dev.millrace.persistence.memory.table.Rows;
import dev.millrace.persistence.memory.table.UndoLog;
import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Jobs and runs by id, with an index for each question that is asked of jobs. */
final class JobTable {
  /** Room between neighbours, so that most moves need no other job to make way. */
  static final long GAP = 1L << 20;

  final Rows<JobId, Row> rows;
  final Groups<PriorityTier, Place, Row> places;
  final Index<Place, Row> queued;
  final Groups<JobKind, Place, Row> queuedByKind;
  final Index<Moment, Row> queuedByAge;
  final Index<Due, Row> scheduled;
  final Index<Moment, Row> deadlines;
  final Index<Moment, Row> leases;
  final Groups<NodeId, JobId, Row> leasesByNode;
  final Groups<Tally, JobId, Row> tallies;
  final Groups<BatchId, JobId, Row> byBatch;
  final Index<UUID, Row> byPublicId;

  JobTable(UndoLog undo) {
    rows = new Rows<>(undo, Comparator.naturalOrder());
    places = rows.groups(pending(Job::tier), pending(Place::of));
    queued = rows.index(whenQueued(Place::of));
    queuedByKind = rows.groups(whenQueued(job -> job.spec().kind()), pending(Place::of));
    queuedByAge = rows.index(whenQueued(JobTable::age));
    scheduled = rows.index(pending(JobTable::due));
    deadlines = rows.index(pending(JobTable::deadline));
    leases = rows.index(pending(JobTable::leaseEnd));
    leasesByNode = rows.groups(pending(JobTable::holder), Row::id);
    tallies = rows.groups(pending(job -> new Tally(job.tier(), job.status())), Row::id);
    byBatch = rows.groups(Row::batchId, Row::id);
    byPublicId = rows.index(JobTable::publicId);
  }

  /** What pending jobs are counted by. */
  record Tally(PriorityTier tier, JobStatus status) {}

  /** The job if it has not finished. */
  @Nullable Job find(JobId id) {
    return rows.get(id) instanceof Row.Pending(Job job) ? job : null;
  }

  void put(Job job) {
    rows.put(job.id(), new Row.Pending(job));
  }

  /** The position behind all others of the tier. */
  long lastPosition(PriorityTier tier) {
    NavigableMap<Place, Row> all = places.of(tier);
    return all.isEmpty() ? GAP : all.lastKey().position() + GAP;
  }

  static Job job(Row row) {
    if (row instanceof Row.Pending(Job job)) {
      return job;
    }
    throw new IllegalStateException("An index of jobs holds a run: " + row.id());
  }

  private static <K> KeyOf<Row, K> pending(KeyOf<Job, K> key) {
    return row -> row instanceof Row.Pending(Job job) ? key.of(job) : null;
  }

  private static <K> KeyOf<Row, K> whenQueued(KeyOf<Job, K> key) {
    return pending(job -> job.status() == JobStatus.QUEUED ? key.of(job) : null);
  }

  private static @Nullable UUID publicId(Row row) {
    PublicId id = row.publicId();
    return id == null ? null : id.value();
  }

  private static Moment age(Job job) {
    return new Moment(job.createdAt(), job.id());
  }

  private static @Nullable Due due(Job job) {
    Instant runAt = job.runAt();
    return runAt != null && job.status() == JobStatus.SCHEDULED
        ? new Due(runAt, Place.of(job))
        : null;
  }

  private static @Nullable Moment deadline(Job job) {
    Instant expiresAt = job.expiresAt();
    return expiresAt != null && job.status() != JobStatus.RUNNING
        ? new Moment(expiresAt, job.id())
        : null;
  }

  private static @Nullable Moment leaseEnd(Job job) {
    Lease lease = job.lease();
    return lease == null ? null : new Moment(lease.lockedUntil(), job.id());
  }

  private static @Nullable NodeId holder(Job job) {
    Lease lease = job.lease();
    return lease == null ? null : lease.nodeId();
  }
}
