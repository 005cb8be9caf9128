package dev.millrace.persistence.mariadb;

import dev.millrace.persistence.sql.session.JoinedUpdate;
import dev.millrace.persistence.sql.session.MissingRows;
import dev.millrace.persistence.sql.session.Returning;
import dev.millrace.persistence.sql.session.RowLocks;
import dev.millrace.persistence.sql.session.SqlDialect;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MariaDBDialect;

/**
 * The way of MariaDB and MySQL: rows that others hold are skipped, but a changed row is not
 * answered with; rows are read under locks first and changed then. Only what both databases have is
 * used.
 */
final class MariadbDialect implements SqlDialect {

  /** Lock wait timeout, deadlock, a row changed since the snapshot. */
  private static final Map<Integer, String> PASSING =
      Map.of(1205, "lock_timeout", 1213, "deadlock", 1020, "snapshot");

  /**
   * Disk full, too many connections, shutting down, a node of a cluster not ready, killed,
   * read-only in several ways, and the two codes for a connection that broke.
   */
  private static final Set<Integer> UNAVAILABLE =
      Set.of(1021, 1040, 1047, 1053, 1290, 1317, 1792, 1836, 1927, 2006, 2013);

  /** Shutting down, killed, and the two codes for a connection that broke. */
  private static final Set<Integer> CUT_OFF = Set.of(1053, 1927, 2006, 2013);

  /** One statement's parameters come in one order everywhere: locked rows follow the parameter. */
  private static final RowLocks LOCKS =
      new RowLocks("", " FOR UPDATE SKIP LOCKED", "", " FOR UPDATE", " ORDER BY j.id FOR UPDATE");

  @Override
  public String name() {
    return "mariadb";
  }

  @Override
  public Map<String, Object> hibernateSettings() {
    return Map.of(
        "hibernate.dialect", new Oldest(), "hibernate.type.preferred_uuid_jdbc_type", "BINARY");
  }

  @Override
  public String now() {
    return "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6))";
  }

  @Override
  public String jsonRows(List<Column> columns) {
    List<String> read = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = "cell" + i;
      Column column = columns.get(i);
      read.add(
          switch (column.type()) {
                case UUID -> "UNHEX(" + cell + ")";
                case NUMBER -> cell;
                case WORD -> "CONVERT(" + cell + " USING ascii) COLLATE ascii_bin";
                case TEXT -> "CONVERT(" + cell + " USING utf8mb4) COLLATE utf8mb4_bin";
                // As the column is: bytes, or a space at the end would not count.
                case OPAQUE -> "CAST(CONVERT(" + cell + " USING utf8mb4) AS BINARY)";
              }
              + " AS "
              + column.name());
      String type =
          switch (column.type()) {
            case UUID -> "CHAR(32)";
            case NUMBER -> "BIGINT";
            case WORD -> "VARCHAR(255) CHARACTER SET utf8mb4";
            case TEXT, OPAQUE -> "LONGTEXT CHARACTER SET utf8mb4";
          };
      cells.add(cell + " " + type + " PATH '$[" + i + "]'");
    }
    return "SELECT %s FROM JSON_TABLE(?, '$[*]' COLUMNS (%s)) AS cells"
        .formatted(String.join(", ", read), String.join(", ", cells));
  }

  @Override
  public RowLocks locks() {
    return LOCKS;
  }

  @Override
  public Optional<Returning> returning() {
    return Optional.empty();
  }

  @Override
  public String insertMissing(MissingRows rows) {
    return "INSERT IGNORE INTO %s (%s) %s"
        .formatted(rows.table(), String.join(", ", rows.columns()), rows.ordered());
  }

  /**
   * In this order, so that the chosen rows are looked up by their key. Left to itself the optimizer
   * reads a small table from end to end, which waits for every row that somebody else has locked.
   */
  @Override
  public String updateFrom(JoinedUpdate update) {
    return "UPDATE (%s) AS %s STRAIGHT_JOIN %s ON %s SET %s"
        .formatted(
            update.query(), update.alias(), update.table(), update.condition(), update.set());
  }

  @Override
  public String deleteMatching(String table, String key, String query, String condition) {
    return "DELETE %1$s FROM (%3$s) AS chosen STRAIGHT_JOIN %1$s ON %1$s.%2$s = chosen.%2$s WHERE %4$s"
        .formatted(table, key, query, condition);
  }

  @Override
  public String contains(String column) {
    return "INSTR(" + column + ", ?) > 0";
  }

  @Override
  public String quotient(String column, long divisor) {
    return column + " DIV " + divisor;
  }

  @Override
  public Optional<String> passingReason(SQLException error) {
    return Optional.ofNullable(PASSING.get(error.getErrorCode()));
  }

  @Override
  public boolean isUnavailable(SQLException error) {
    return isConnectionLost(error) || UNAVAILABLE.contains(error.getErrorCode());
  }

  @Override
  public boolean isConnectionLost(SQLException error) {
    return SqlDialect.super.isConnectionLost(error) || CUT_OFF.contains(error.getErrorCode());
  }

  /** Said outright, since Hibernate is given no connection to look at while it starts. */
  private static final class Oldest extends MariaDBDialect {
    Oldest() {
      super(DatabaseVersion.make(10, 6));
    }
  }
}
