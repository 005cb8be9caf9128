package dev.millrace.application.access;

import dev.millrace.application.tx.GroupCommit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an entry before the answer goes out. Entries that come at the same time share a
 * transaction. Waits for no longer than the store takes, and holds no more than there are requests
 * in flight. Safe for many threads.
 */
public final class RecordAudit {

  private static final Logger LOG = LoggerFactory.getLogger(RecordAudit.class);
  private static final int MOST_AT_ONCE = 500;

  private final AuditLog audit;
  private final GroupCommit<AuditEntry> together =
      new GroupCommit<>(MOST_AT_ONCE, entry -> 1, this::write);

  public RecordAudit(AuditLog audit) {
    this.audit = audit;
  }

  /**
   * Stores the entry. What it tells of has happened by now, so if the store cannot take it, it goes
   * to the log instead, at level ERROR.
   */
  public void record(AuditEntry entry) {
    together.join(entry);
  }

  private void write(List<AuditEntry> some) {
    try {
      audit.append(some);
    } catch (RuntimeException e) {
      some.forEach(entry -> log(entry, e));
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
