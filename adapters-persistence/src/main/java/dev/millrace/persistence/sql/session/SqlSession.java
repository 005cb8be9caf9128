package dev.millrace.persistence.sql.session;

import dev.millrace.application.paging.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * One transaction: Hibernate's session for records, and plain statements over the same connection
 * where the statement is the point. For one thread, and only until the transaction ends.
 */
public final class SqlSession {

  /** How many rows go to the database together; bounds the memory that a bulk insert takes. */
  private static final int BATCH_ROWS = 1_000;

  private final StatelessSession records;
  private final SqlDialect dialect;
  private final Numbers numbers;
  private final boolean writable;
  private final List<Runnable> afterCommit = new ArrayList<>();

  SqlSession(StatelessSession records, SqlDialect dialect, Numbers numbers, boolean writable) {
    this.records = records;
    this.dialect = dialect;
    this.numbers = numbers;
    this.writable = writable;
  }

  /** Hibernate's session. */
  public StatelessSession records() {
    return records;
  }

  /** Where this database differs. */
  public SqlDialect dialect() {
    return dialect;
  }

  /** Does something once the transaction is kept; never if it is not. */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /** A parameter that is a UUID or missing: a plain null would not say of what it is one. */
  public static Object uuidOrNull(@Nullable UUID value) {
    return value == null ? Missing.UUID : value;
  }

  /** Runs a statement that changes rows and answers how many. */
  public int update(String sql, @Nullable Object... parameters) {
    return records.doReturningWork(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
          }
        });
  }

  /** Runs a query, or a statement that returns what it changed. */
  public <T> List<T> query(String sql, Row.Reader<T> reader, @Nullable Object... parameters) {
    return records.doReturningWork(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, parameters);
              ResultSet result = statement.executeQuery()) {
            Row row = new Row(result, dialect);
            List<T> items = new ArrayList<>();
            while (result.next()) {
              items.add(reader.read(row));
            }
            return items;
          }
        });
  }

  /** Runs a query that gives exactly one number. */
  public long number(String sql, @Nullable Object... parameters) {
    return query(sql, row -> row.number(1), parameters).getFirst();
  }

  /**
   * How many rows there are, counted up to {@link Page#MOST_COUNTED}.
   *
   * @param from a table with conditions
   */
  public long count(String from, @Nullable Object... parameters) {
    return number(
        "SELECT COUNT(*) FROM ("
            + dialect.first(Page.MOST_COUNTED, "SELECT 1 AS one FROM " + from)
            + ") AS counted",
        parameters);
  }

  /** Runs one statement for each row of parameters, many at a time. */
  public void batch(String sql, Stream<@Nullable Object[]> rows) {
    records.doWork(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (var row = rows.iterator(); row.hasNext(); ) {
              bind(statement, row.next());
              statement.addBatch();
              if (++waiting == BATCH_ROWS) {
                statement.executeBatch();
                waiting = 0;
              }
            }
            if (waiting > 0) {
              statement.executeBatch();
            }
          }
        });
  }

  /**
   * Takes numbers that nobody else has.
   *
   * @return so many, ascending
   */
  public long[] numbers(Counter counter, int count) {
    return numbers.take(this, counter, count);
  }

  /** The time of the database. */
  public Instant now() {
    return Micros.toInstant(number("SELECT " + dialect.now()));
  }

  boolean isWritable() {
    return writable;
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }

  private PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object[] parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      bind(statement, parameters);
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      if (value == Missing.UUID) {
        statement.setNull(i + 1, dialect.uuidType());
      } else {
        statement.setObject(i + 1, value instanceof UUID uuid ? dialect.parameter(uuid) : value);
      }
    }
  }

  private enum Missing {
    UUID
  }
}
