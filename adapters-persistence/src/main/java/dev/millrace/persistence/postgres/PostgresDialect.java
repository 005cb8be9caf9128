package dev.millrace.persistence.postgres;

import dev.millrace.persistence.sql.session.BulkInsert;
import dev.millrace.persistence.sql.session.Counter;
import dev.millrace.persistence.sql.session.JoinedUpdate;
import dev.millrace.persistence.sql.session.MissingRows;
import dev.millrace.persistence.sql.session.Returning;
import dev.millrace.persistence.sql.session.RowLocks;
import dev.millrace.persistence.sql.session.SqlDialect;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;

/** PostgreSQL's way: rows that others hold are skipped, and statements answer with their rows. */
final class PostgresDialect implements SqlDialect {

  private static final Map<String, String> PASSING =
      Map.of("40001", "serialization", "40P01", "deadlock", "55P03", "lock_timeout");

  /**
   * Read-only, too many connections, disk full, shut down, starting, cut off by an administrator.
   */
  private static final Set<String> UNAVAILABLE =
      Set.of("25006", "53300", "53100", "57P01", "57P02", "57P03", "57P05");

  /** Cut off by an administrator or a crash, and for having been idle. */
  private static final Set<String> CUT_OFF = Set.of("57P01", "57P02", "57P05");

  private static final String CONNECTION = "08";

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public Map<String, Object> hibernateSettings() {
    return Map.of("hibernate.dialect", new Oldest());
  }

  @Override
  public String now() {
    return "CAST(EXTRACT(EPOCH FROM statement_timestamp()) * 1000000 AS bigint)";
  }

  @Override
  public Object parameter(UUID value) {
    return value;
  }

  @Override
  public UUID uuid(Object value) {
    return (UUID) value;
  }

  @Override
  public String jsonRows(List<Column> columns) {
    StringBuilder sql = new StringBuilder("SELECT ");
    for (int i = 0; i < columns.size(); i++) {
      sql.append(i == 0 ? "CAST(cell ->> " : ", CAST(cell ->> ")
          .append(i)
          .append(
              switch (columns.get(i).type()) {
                case UUID -> " AS uuid)";
                case NUMBER -> " AS bigint)";
                case TEXT, WORD, OPAQUE -> " AS text) COLLATE \"C\"";
              })
          .append(" AS ")
          .append(columns.get(i).name());
    }
    return sql.append(" FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)").toString();
  }

  @Override
  public RowLocks locks() {
    return RowLocks.SKIP_LOCKED;
  }

  @Override
  public Optional<Returning> returning() {
    return Optional.of(new Returning(Returning.Form.AT_THE_END_OF_JOINS, "gen_random_uuid()"));
  }

  @Override
  public Optional<BulkInsert> bulkInsert() {
    return Optional.of(new PostgresCopy());
  }

  @Override
  public Optional<String> nextNumber(Counter counter) {
    return Optional.of(next(counter));
  }

  static String next(Counter counter) {
    return "nextval('counter_" + counter.label() + "')";
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
    return "STRPOS(" + column + ", ?) > 0";
  }

  @Override
  public Optional<String> passingReason(SQLException error) {
    return Optional.ofNullable(PASSING.get(state(error)));
  }

  @Override
  public boolean isUnavailable(SQLException error) {
    return state(error).startsWith(CONNECTION) || UNAVAILABLE.contains(state(error));
  }

  @Override
  public boolean isConnectionLost(SQLException error) {
    return state(error).startsWith(CONNECTION) || CUT_OFF.contains(state(error));
  }

  private static String state(SQLException error) {
    return Objects.requireNonNullElse(error.getSQLState(), "");
  }

  /**
   * Said outright, since Hibernate is given no connection to look at while it starts; what it
   * writes runs on 13 as well, which it no longer names.
   */
  private static final class Oldest extends PostgreSQLDialect {
    Oldest() {
      super(DatabaseVersion.make(14, 0));
    }
  }
}
