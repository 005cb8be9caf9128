package dev.millrace.application.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an entry before the answer goes out. Entries that come at the same time share a
 * transaction: whoever has the turn writes for all who wait. Waits for no longer than the store
 * takes, and holds no more than there are requests in flight. Safe for many threads.
 */
public final class RecordAudit {

  private static final Logger LOG = LoggerFactory.getLogger(RecordAudit.class);
  private static final int MOST_AT_ONCE = 500;

  private final AuditLog audit;
  private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  public RecordAudit(AuditLog audit) {
    this.audit = audit;
  }

  /** An entry on its way; only who has the turn touches the state. */
  private static final class Waiting {
    private final AuditEntry entry;
    private boolean dealtWith;

    Waiting(AuditEntry entry) {
      this.entry = entry;
    }
  }

  /**
   * Stores the entry. What it tells of has happened by now, so if the store cannot take it, it goes
   * to the log instead, at level ERROR.
   */
  public void record(AuditEntry entry) {
    Waiting own = new Waiting(entry);
    waiting.add(own);
    turn.lock();
    try {
      while (!own.dealtWith) {
        write(take());
      }
    } finally {
      turn.unlock();
    }
  }

  private List<Waiting> take() {
    List<Waiting> some = new ArrayList<>();
    @Nullable Waiting next = waiting.poll();
    while (next != null) {
      some.add(next);
      next = some.size() < MOST_AT_ONCE ? waiting.poll() : null;
    }
    return some;
  }

  private void write(List<Waiting> some) {
    try {
      audit.append(some.stream().map(one -> one.entry).toList());
    } catch (RuntimeException e) {
      some.forEach(one -> log(one.entry, e));
    } finally {
      some.forEach(one -> one.dealtWith = true);
    }
  }

  private static void log(AuditEntry entry, RuntimeException e) {
    LOG.atError()
        .addKeyValue("request_id", entry.requestId())
        .addKeyValue("who", entry.who())
        .addKeyValue("action", entry.action())
        .addKeyValue("target", entry.target())
        .addKeyValue("from", entry.from())
        .addKeyValue("status", entry.status())
        .addKeyValue("at", entry.at())
        .setCause(e)
        .log("An entry of the audit trail could not be stored");
  }
}
