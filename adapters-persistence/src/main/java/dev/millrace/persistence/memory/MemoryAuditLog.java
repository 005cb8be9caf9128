package dev.millrace.persistence.memory;

import dev.millrace.application.access.AuditEntry;
import dev.millrace.application.access.AuditFilter;
import dev.millrace.application.access.AuditLog;
import dev.millrace.application.access.AuditRecord;
import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.persistence.memory.table.InOrder;
import dev.millrace.persistence.memory.table.Listing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail in memory. The oldest entries go when there are too many: nothing else would ever
 * take them away on a server that is never told to forget.
 */
final class MemoryAuditLog implements AuditLog {
  private static final int MOST = 100_000;

  private final MemoryState state;
  private long last;

  MemoryAuditLog(MemoryState state) {
    this.state = state;
  }

  @Override
  public void append(List<AuditEntry> entries) {
    state.atomically(
        () -> {
          for (AuditEntry entry : entries) {
            last++;
            state.audit.put(last, new AuditRecord(last, entry));
          }
          while (state.audit.all().size() > MOST) {
            state.audit.remove(state.audit.all().firstKey());
          }
          return last;
        });
  }

  @Override
  public Page<AuditRecord> list(AuditFilter filter, PageRequest page) {
    return state.atomically(
        () -> {
          InOrder<Long, AuditRecord> newestFirst =
              new InOrder<>(
                  state.audit.all().descendingMap(),
                  AuditRecord::id,
                  id -> List.of(id.toString()),
                  MemoryAuditLog::id);
          return new Listing<>(newestFirst, row -> matches(filter, row.entry())).page(page);
        });
  }

  private static Long id(List<String> key) {
    try {
      return Long.valueOf(key.getFirst());
    } catch (NumberFormatException e) {
      throw Cursor.invalid();
    }
  }

  private static boolean matches(AuditFilter filter, AuditEntry entry) {
    return isOrAny(filter.who(), entry.who())
        && isOrAny(filter.action(), entry.action())
        && isOrAny(filter.target(), entry.target())
        && isOrAny(filter.done(), entry.isDone())
        && (filter.after() == null || !entry.at().isBefore(filter.after()))
        && (filter.before() == null || entry.at().isBefore(filter.before()));
  }

  private static boolean isOrAny(@Nullable Object wanted, @Nullable Object value) {
    return wanted == null || wanted.equals(value);
  }

  @Override
  public int purge(Instant cutoff, int max) {
    return state.atomically(
        () -> {
          List<Long> old =
              state.audit.all().values().stream()
                  .filter(row -> row.entry().at().isBefore(cutoff))
                  .limit(max)
                  .map(AuditRecord::id)
                  .toList();
          old.forEach(state.audit::remove);
          return old.size();
        });
  }
}
