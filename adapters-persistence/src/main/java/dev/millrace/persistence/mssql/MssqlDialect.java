package dev.millrace.persistence.mssql;

import dev.millrace.persistence.sql.session.JoinedUpdate;
import dev.millrace.persistence.sql.session.MissingRows;
import dev.millrace.persistence.sql.session.Returning;
import dev.millrace.persistence.sql.session.RowLocks;
import dev.millrace.persistence.sql.session.SqlDialect;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.SQLServerDialect;

/**
 * SQL Server's way: rows that others hold are passed over by a hint behind the table's name, and
 * statements answer with their rows by {@code OUTPUT}.
 *
 * <p>The hints are {@code READPAST, UPDLOCK, READCOMMITTEDLOCK}. {@code READPAST} passes over
 * locked rows, not locked pages; it is refused where {@code READ_COMMITTED_SNAPSHOT} is on, as it
 * always is on Azure, unless {@code READCOMMITTEDLOCK} stands beside it. The documentation counts
 * {@code READCOMMITTEDLOCK} and {@code ROWLOCK} as one kind of hint, of which a table takes one: so
 * it is the table that forbids page locks and their escalation (see the change log), not a hint.
 *
 * <p>Chosen rows are looked up by a key ({@code FORCESEEK}): a small table read from end to end
 * would wait for every row that somebody else has locked.
 */
final class MssqlDialect implements SqlDialect {

  private static final RowLocks LOCKS =
      new RowLocks(
          " WITH (READPAST, UPDLOCK, READCOMMITTEDLOCK)", "", " WITH (UPDLOCK, FORCESEEK)", "", "");

  private static final Map<Integer, String> PASSING =
      Map.of(1205, "deadlock", 1222, "lock_timeout", 3960, "snapshot", 3961, "snapshot");

  /**
   * Read-only; log, file group or quota full; out of memory; i/o errors; shutting down, paused,
   * killed, off line, restoring or changing over; and what Azure says when it is busy, moves a
   * database or has no more workers, sessions or room.
   */
  private static final Set<Integer> UNAVAILABLE =
      Set.of(
          3906, 9002, 1101, 1105, 40544, 701, 802, 8645, 823, 824, 596, 6002, 6005, 17142, 18401,
          927, 942, 945, 952, 976, 978, 979, 982, 983, 4060, 4221, 10928, 10929, 10936, 40143,
          40197, 40501, 40540, 40549, 40550, 40551, 40552, 40553, 40613, 49918, 49919, 49920);

  private static final String CONNECTION = "08";

  private static final String BINARY = " COLLATE Latin1_General_BIN2";

  @Override
  public String name() {
    return "mssql";
  }

  @Override
  public Map<String, Object> hibernateSettings() {
    return Map.of(
        "hibernate.dialect", new Oldest(), "hibernate.type.preferred_uuid_jdbc_type", "BINARY");
  }

  @Override
  public String now() {
    return "DATEDIFF_BIG(MICROSECOND, '1970-01-01', SYSUTCDATETIME())";
  }

  /** A null without a type goes out as text, which this database does not take for bytes. */
  @Override
  public int uuidType() {
    return Types.VARBINARY;
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
                case UUID -> "CONVERT(VARBINARY(16), " + cell + ", 2)";
                case NUMBER -> cell;
                case OPAQUE -> "CONVERT(VARBINARY(510), " + cell + ")";
                case WORD, TEXT -> cell + BINARY;
              }
              + " AS "
              + column.name());
      String type =
          switch (column.type()) {
            case UUID -> "CHAR(32)";
            case NUMBER -> "BIGINT";
            case WORD, OPAQUE -> "NVARCHAR(255)";
            case TEXT -> "NVARCHAR(MAX)";
          };
      cells.add(cell + " " + type + " '$[" + i + "]'");
    }
    return "SELECT %s FROM OPENJSON(?) WITH (%s)"
        .formatted(String.join(", ", read), String.join(", ", cells));
  }

  @Override
  public String limit() {
    return "OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY";
  }

  @Override
  public String page(int rows, int offset) {
    return "OFFSET " + offset + " ROWS FETCH NEXT " + rows + " ROWS ONLY";
  }

  @Override
  public String first(int rows, String query) {
    return query.replaceFirst("SELECT ", "SELECT TOP (" + rows + ") ");
  }

  @Override
  public RowLocks locks() {
    return LOCKS;
  }

  @Override
  public Optional<Returning> returning() {
    return Optional.of(new Returning(Returning.Form.AS_OUTPUT, "CRYPT_GEN_RANDOM(16)"));
  }

  /**
   * The locks on the keys that are not there yet make others who come with them wait, instead of
   * failing on the unique index.
   */
  @Override
  public String insertMissing(MissingRows rows) {
    return ("INSERT INTO %1$s (%2$s) SELECT DISTINCT %2$s FROM (%3$s) AS found"
            + " WHERE NOT EXISTS (SELECT 1 FROM %1$s AS present WITH (UPDLOCK, HOLDLOCK)"
            + " WHERE %4$s) ORDER BY %5$s")
        .formatted(
            rows.table(),
            String.join(", ", rows.columns()),
            rows.query(),
            rows.key().stream()
                .map(column -> "present." + column + " = found." + column)
                .collect(Collectors.joining(" AND ")),
            String.join(", ", rows.key()));
  }

  @Override
  public String updateFrom(JoinedUpdate update) {
    return "UPDATE %1$s SET %2$s FROM (%3$s) AS %4$s JOIN %1$s WITH (FORCESEEK) ON %5$s"
        .formatted(
            update.table(), update.set(), update.query(), update.alias(), update.condition());
  }

  @Override
  public String deleteMatching(String table, String key, String query, String condition) {
    return ("DELETE %1$s FROM (%3$s) AS chosen JOIN %1$s WITH (FORCESEEK)"
            + " ON %1$s.%2$s = chosen.%2$s WHERE %4$s")
        .formatted(table, key, query, condition);
  }

  @Override
  public String contains(String column) {
    return "CHARINDEX(?, " + column + ") > 0";
  }

  @Override
  public Optional<String> passingReason(SQLException error) {
    return Optional.ofNullable(PASSING.get(error.getErrorCode()));
  }

  @Override
  public boolean isUnavailable(SQLException error) {
    String state = error.getSQLState();
    return (state != null && state.startsWith(CONNECTION))
        || UNAVAILABLE.contains(error.getErrorCode());
  }

  /** Said outright, since Hibernate is given no connection to look at while it starts. */
  private static final class Oldest extends SQLServerDialect {
    Oldest() {
      super(DatabaseVersion.make(15));
    }
  }
}
