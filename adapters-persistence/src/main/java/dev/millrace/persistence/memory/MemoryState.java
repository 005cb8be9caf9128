package dev.millrace.persistence.memory;

import dev.millrace.application.access.AuditRecord;
import dev.millrace.application.batch.StoredExpansion;
import dev.millrace.application.error.Unavailable;
import dev.millrace.application.maintenance.Duty;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.memory.table.Index;
import dev.millrace.persistence.memory.table.Rows;
import dev.millrace.persistence.memory.table.UndoLog;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that the store holds, behind one lock. */
final class MemoryState {
  private final UndoLog undo = new UndoLog();

  final JobTable jobs = new JobTable(undo);
  final RunTable runs = new RunTable(jobs.rows);
  final RegistryTable registry = new RegistryTable(undo);
  final ProfileTable profiles = new ProfileTable(undo);
  final Rows<BatchId, Batch> batches = new Rows<>(undo, Comparator.comparing(BatchOrder::of));
  final Rows<BatchId, Expanding> expansions =
      new Rows<>(undo, Comparator.comparing(BatchOrder::of));
  final Rows<NodeId, Node> nodes = new Rows<>(undo, Comparator.comparing(NodeId::value));
  final Rows<Duty, Held> duties = new Rows<>(undo, Comparator.naturalOrder());
  final Rows<Long, AuditRecord> audit = new Rows<>(undo, Comparator.naturalOrder());
  final Rows<String, String> settings = new Rows<>(undo, Comparator.naturalOrder());
  final Rows<Switch, Boolean> switches = new Rows<>(undo, Comparator.naturalOrder());
  final Rows<String, KnownKey> keys = new Rows<>(undo, Comparator.naturalOrder());
  final Index<JobId, KnownKey> keysByJob = keys.index(KnownKey::jobId);

  private final ReentrantLock lock = new ReentrantLock();
  private final Clock clock;
  private boolean closed;

  MemoryState(Clock clock) {
    this.clock = clock;
  }

  /** What operators switch on and off. */
  enum Switch {
    PAUSED
  }

  /** Who has a duty, until when. */
  record Held(NodeId node, Instant until) {}

  /** An idempotency key and the job that it stands for. */
  record KnownKey(String key, JobId jobId) {}

  /** The expansion of a batch, and who holds it until when. */
  record Expanding(StoredExpansion stored, @Nullable UUID token, Instant until) {}

  /** Orders batches as their ids order jobs. */
  static final class BatchOrder {
    private BatchOrder() {}

    static JobId of(BatchId id) {
      return new JobId(id.value());
    }
  }

  /**
   * Runs the work alone and keeps all that it changes, or nothing if it throws. Work inside work
   * joins it.
   */
  <T> T atomically(Supplier<T> work) {
    lock.lock();
    try {
      return allOrNothing(work);
    } finally {
      if (lock.getHoldCount() == 1) {
        undo.clear();
      }
      lock.unlock();
    }
  }

  private <T> T allOrNothing(Supplier<T> work) {
    int mark = undo.mark();
    boolean done = false;
    try {
      requireOpen();
      T answer = work.get();
      done = true;
      return answer;
    } finally {
      if (!done) {
        undo.rollBackTo(mark);
      }
    }
  }

  /** The time that leases and deadlines go by, in microseconds as in the databases. */
  Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Forgets a job or run with all that hangs on it. */
  void forget(JobId id) {
    jobs.rows.remove(id);
    KnownKey key = keysByJob.get(id);
    if (key != null) {
      keys.remove(key.key());
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  boolean isOpen() {
    lock.lock();
    try {
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new Unavailable(
          "store_closed",
          "The store has been closed; the process is stopping.",
          new IllegalStateException("closed"));
    }
  }
}
