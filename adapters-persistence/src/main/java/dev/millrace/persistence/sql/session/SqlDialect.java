package dev.millrace.persistence.sql.session;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where databases differ. All statements are written once and ask this for the parts that are not
 * the same everywhere.
 *
 * <p>Errors are told apart by SQLState or vendor code, never by their text.
 */
public interface SqlDialect {

  /** The driver's name in the configuration, for example {@code sqlite}. */
  String name();

  /** What Hibernate needs to know: at least its own dialect and how UUIDs are kept. */
  Map<String, Object> hibernateSettings();

  /**
   * An expression for the database's clock, in microseconds since 1970; the same within one
   * statement.
   */
  String now();

  /**
   * A UUID in the form that a statement's parameter takes: its 16 bytes unless the database has a
   * type for it.
   */
  default Object parameter(UUID value) {
    return ByteBuffer.allocate(16)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits())
        .array();
  }

  /** How a statement is told that a UUID is missing, one of {@link java.sql.Types}. */
  default int uuidType() {
    return Types.NULL;
  }

  /** A UUID as a result set gave it. */
  default UUID uuid(Object value) {
    ByteBuffer bytes = ByteBuffer.wrap((byte[]) value);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /**
   * A query over one JSON parameter, an array of arrays, with one row for each inner array and one
   * column for each name; so a statement of fixed text takes any number of rows.
   */
  String jsonRows(List<Column> columns);

  /**
   * The end of an ordered query that takes at the most as many rows as its one parameter says, its
   * last.
   */
  default String limit() {
    return "LIMIT ?";
  }

  /** The end of an ordered query that passes some rows over and takes at the most so many. */
  default String page(int rows, int offset) {
    return "LIMIT " + rows + " OFFSET " + offset;
  }

  /** A query, cut off after so many of its rows in no particular order. */
  default String first(int rows, String query) {
    return query + " LIMIT " + rows;
  }

  /** How a query says which rows this transaction is about to change. */
  RowLocks locks();

  /** How rows are changed and answered with in one statement; empty if that takes two. */
  Optional<Returning> returning();

  /** How many rows are added at once; empty if inserting them one by one is as good. */
  default Optional<BulkInsert> bulkInsert() {
    return Optional.empty();
  }

  /**
   * An expression for a counter's next number, for inserts that answer with it; empty if a number
   * is taken by a statement of its own.
   */
  default Optional<String> nextNumber(Counter counter) {
    return Optional.empty();
  }

  /** Adds what a query gives where its key is not there yet. */
  String insertMissing(MissingRows rows);

  /** Changes the rows of a table that belong to those of a query. */
  String updateFrom(JoinedUpdate update);

  /**
   * Deletes the rows of a table whose key is among those of a query. The parameters of the query
   * come first.
   *
   * @param key a column of the table and of the query
   * @param condition that the rows meet as well
   */
  default String deleteMatching(String table, String key, String query, String condition) {
    return "DELETE FROM %1$s WHERE %2$s IN (SELECT %2$s FROM (%3$s) AS chosen) AND %4$s"
        .formatted(table, key, query, condition);
  }

  /** The same without a further condition. */
  default String deleteMatching(String table, String key, String query) {
    return deleteMatching(table, key, query, "1 = 1");
  }

  /** A condition: the text in the column contains that of the one parameter. */
  String contains(String column);

  /** What is left of a column when it is divided by a number, without the rest. */
  default String quotient(String column, long divisor) {
    return column + " / " + divisor;
  }

  /** Why the database broke a transaction off, if running it again may help. */
  Optional<String> passingReason(SQLException error);

  /** Whether the database itself cannot be reached or cannot write. */
  boolean isUnavailable(SQLException error);

  /** Whether the connection broke, so that what was not committed on it never happened. */
  default boolean isConnectionLost(SQLException error) {
    return error.getSQLState() != null && error.getSQLState().startsWith("08");
  }

  /** A column of {@link #jsonRows}. */
  record Column(String name, Type type) {

    /** A column of UUIDs, written as 32 hexadecimal digits. */
    public static Column uuid(String name) {
      return new Column(name, Type.UUID);
    }

    /** A column of texts in any script. */
    public static Column text(String name) {
      return new Column(name, Type.TEXT);
    }

    /** A column of ASCII texts that compare byte by byte, as names do. */
    public static Column word(String name) {
      return new Column(name, Type.WORD);
    }

    /** A column of texts that differ in spaces at their end as well; they are never read back. */
    public static Column opaque(String name) {
      return new Column(name, Type.OPAQUE);
    }

    /** A column of whole numbers. */
    public static Column number(String name) {
      return new Column(name, Type.NUMBER);
    }

    /** What a column holds. */
    public enum Type {
      UUID,
      TEXT,
      WORD,
      OPAQUE,
      NUMBER
    }
  }
}
