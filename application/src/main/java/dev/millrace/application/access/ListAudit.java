package dev.millrace.application.access;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;

/** Shows who did what. */
public final class ListAudit {

  private final AuditLog audit;

  public ListAudit(AuditLog audit) {
    this.audit = audit;
  }

  /** A page of entries, newest first. */
  public Page<AuditRecord> list(AuditFilter filter, PageRequest page) {
    return audit.list(filter, page);
  }
}
