package dev.millrace.application.access;

import dev.millrace.application.DrivenPort;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import java.time.Instant;
import java.util.List;

/** Stores who did what. Entries are added and purged, never changed. */
@DrivenPort
public interface AuditLog {

  /** Entries are ordered by their id. */
  int CURSOR_KEY_LENGTH = 1;

  /** Adds entries in their order, all of them or none. */
  void append(List<AuditEntry> entries);

  /**
   * Entries, newest first.
   *
   * @throws dev.millrace.domain.RuleViolation {@code invalid_cursor}
   */
  Page<AuditRecord> list(AuditFilter filter, PageRequest page);

  /**
   * Deletes entries from before the cut-off, oldest first.
   *
   * @param max how many at the most
   * @return how many; fewer than {@code max} means that none is left
   */
  int purge(Instant cutoff, int max);
}
