package dev.millrace.persistence.sqlite;

import dev.millrace.persistence.sql.session.JoinedUpdate;
import dev.millrace.persistence.sql.session.MissingRows;
import dev.millrace.persistence.sql.session.Returning;
import dev.millrace.persistence.sql.session.RowLocks;
import dev.millrace.persistence.sql.session.SqlDialect;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.community.dialect.SQLiteDialect;

/** SQLite's way: one writer, so nothing needs locking; its clock counts milliseconds. */
final class SqliteDialect implements SqlDialect {

  private static final int PRIMARY_CODE = 0xff;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;

  /** Read-only, i/o error, corrupt, full, cannot open, not a database. */
  private static final List<Integer> UNAVAILABLE = List.of(8, 10, 11, 13, 14, 26);

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public Map<String, Object> hibernateSettings() {
    return Map.of(
        "hibernate.dialect",
        SQLiteDialect.class.getName(),
        "hibernate.type.preferred_uuid_jdbc_type",
        "BINARY");
  }

  @Override
  public String now() {
    return "(CAST(ROUND(unixepoch('subsec') * 1000) AS INTEGER) * 1000)";
  }

  @Override
  public String jsonRows(List<Column> columns) {
    StringBuilder sql = new StringBuilder("SELECT ");
    for (int i = 0; i < columns.size(); i++) {
      String cell = "value ->> " + i;
      sql.append(i == 0 ? "" : ", ")
          .append(
              switch (columns.get(i).type()) {
                case UUID -> "unhex(" + cell + ")";
                case TEXT, WORD, OPAQUE, NUMBER -> cell;
              })
          .append(" AS ")
          .append(columns.get(i).name());
    }
    return sql.append(" FROM json_each(?)").toString();
  }

  @Override
  public RowLocks locks() {
    return RowLocks.NONE;
  }

  @Override
  public Optional<Returning> returning() {
    return Optional.of(new Returning(Returning.Form.AT_THE_END, "randomblob(16)"));
  }

  @Override
  public String insertMissing(MissingRows rows) {
    return rows.onConflictDoNothing();
  }

  @Override
  public String updateFrom(JoinedUpdate update) {
    return update.withFrom();
  }

  @Override
  public String contains(String column) {
    return "INSTR(" + column + ", ?) > 0";
  }

  @Override
  public Optional<String> passingReason(SQLException error) {
    int code = error.getErrorCode() & PRIMARY_CODE;
    return code == BUSY || code == LOCKED ? Optional.of("busy") : Optional.empty();
  }

  @Override
  public boolean isUnavailable(SQLException error) {
    return UNAVAILABLE.contains(error.getErrorCode() & PRIMARY_CODE);
  }
}
