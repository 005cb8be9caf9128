package dev.millrace.http.fake;

import dev.millrace.application.access.AuditEntry;
import dev.millrace.application.access.AuditFilter;
import dev.millrace.application.access.AuditLog;
import dev.millrace.application.access.AuditRecord;
import dev.millrace.application.error.Unavailable;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The audit trail in a list. */
final class FakeAudit implements AuditLog {
  private final FakeState state;
  private final List<AuditRecord> rows = new ArrayList<>();

  FakeAudit(FakeState state) {
    this.state = state;
  }

  @Override
  public synchronized void append(List<AuditEntry> entries) {
    if (state.unreachable) {
      throw new Unavailable("store_unavailable", "It is down.", new IllegalStateException("down"));
    }
    entries.forEach(entry -> rows.add(new AuditRecord(rows.size() + 1L, entry)));
  }

  @Override
  public synchronized Page<AuditRecord> list(AuditFilter filter, PageRequest request) {
    List<AuditRecord> wanted =
        rows.reversed().stream()
            .filter(row -> filter.who() == null || filter.who().equals(row.entry().who()))
            .filter(row -> filter.done() == null || filter.done() == row.entry().isDone())
            .toList();
    return FakePages.cut(wanted, request, row -> List.of(Long.toString(row.id())));
  }

  @Override
  public int purge(Instant cutoff, int max) {
    throw new UnsupportedOperationException("No call of the API purges it.");
  }
}
