package dev.millrace.persistence.sql.audit;

import dev.millrace.application.access.AuditEntry;
import dev.millrace.application.access.AuditFilter;
import dev.millrace.application.access.AuditLog;
import dev.millrace.application.access.AuditRecord;
import dev.millrace.application.access.Caller;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.persistence.sql.session.KeysetPage;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.Row;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import dev.millrace.persistence.sql.session.Where;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The audit trail in a table of its own. */
public final class SqlAuditLog implements AuditLog {

  private static final String COLUMNS =
      "recorded_at, who, way, action, target, source, request_id, status, code";

  private final SqlTransactions transactions;

  public SqlAuditLog(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void append(List<AuditEntry> entries) {
    transactions.write(
        session -> {
          session.batch(
              "INSERT INTO audit_entries (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              entries.stream().map(SqlAuditLog::values));
          return entries.size();
        });
  }

  private static @Nullable Object[] values(AuditEntry entry) {
    return new @Nullable Object[] {
      Micros.of(entry.at()),
      entry.who(),
      entry.way().name().toLowerCase(Locale.ROOT),
      entry.action(),
      entry.target(),
      entry.from(),
      entry.requestId(),
      entry.status(),
      entry.code()
    };
  }

  @Override
  public Page<AuditRecord> list(AuditFilter filter, PageRequest page) {
    return transactions.read(session -> list(session, conditions(filter), new KeysetPage(page)));
  }

  private static Page<AuditRecord> list(SqlSession session, Where where, KeysetPage page) {
    long total = session.count("audit_entries" + where.sql(), where.parameters());
    Where from = where.copy();
    List<String> key = page.key();
    if (key != null) {
      from.and(page.isBackward() ? "id > ?" : "id < ?", KeysetPage.number(key.getFirst()));
    }
    List<AuditRecord> rows =
        session.query(
            "SELECT id, "
                + COLUMNS
                + " FROM audit_entries"
                + from.sql()
                + " ORDER BY id "
                + (page.isBackward() ? "ASC " : "DESC ")
                + session.dialect().page(page.rows(), page.offset()),
            SqlAuditLog::read,
            from.parameters());
    return page.of(rows, row -> List.of(Long.toString(row.id())), total);
  }

  private static Where conditions(AuditFilter filter) {
    Where where =
        new Where()
            .andIfSet("who = ?", filter.who())
            .andIfSet("action = ?", filter.action())
            .andIfSet("target = ?", filter.target())
            .andIfSet("recorded_at >= ?", Micros.ofNullable(filter.after()))
            .andIfSet("recorded_at < ?", Micros.ofNullable(filter.before()));
    if (filter.done() != null) {
      where.and(filter.done() ? "code IS NULL" : "code IS NOT NULL");
    }
    return where;
  }

  private static AuditRecord read(Row row) throws SQLException {
    return new AuditRecord(
        row.number(1),
        new AuditEntry(
            Micros.toInstant(row.number(2)),
            row.text(3),
            Caller.Way.valueOf(row.text(4).toUpperCase(Locale.ROOT)),
            row.text(5),
            row.textOrNull(6),
            row.text(7),
            row.text(8),
            (int) row.number(9),
            row.textOrNull(10)));
  }

  @Override
  public int purge(Instant cutoff, int max) {
    return transactions.write(
        session -> {
          List<Long> old =
              session.query(
                  "SELECT id FROM audit_entries WHERE recorded_at < ? ORDER BY recorded_at, id "
                      + session.dialect().page(max, 0),
                  row -> row.number(1),
                  Micros.of(cutoff));
          session.batch(
              "DELETE FROM audit_entries WHERE id = ?", old.stream().map(id -> new Object[] {id}));
          return old.size();
        });
  }
}
