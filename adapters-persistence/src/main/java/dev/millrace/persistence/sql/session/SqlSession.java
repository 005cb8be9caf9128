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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * One transaction: Hibernate's session for records, and plain statements over the same connection
 * where the statement is the point. For one thread, and only until the transaction ends.
 *
 * <p>Hibernate's session is opened when it is first asked for: most transactions do without, and at
 * the start of the program they need not wait for it.
 */
public final class SqlSession {

  /** How many rows go to the database together; bounds the memory that a bulk insert takes. */
  private static final int BATCH_ROWS = 1_000;

  private final Connection connection;
  private final Supplier<SessionFactory> factory;
  private final SqlDialect dialect;
  private final Numbers numbers;
  private final boolean writable;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private @Nullable StatelessSession records;

  SqlSession(
      Connection connection,
      Supplier<SessionFactory> factory,
      SqlDialect dialect,
      Numbers numbers,
      boolean writable) {
    this.connection = connection;
    this.factory = factory;
    this.dialect = dialect;
    this.numbers = numbers;
    this.writable = writable;
  }

  /** Hibernate's session. */
  public StatelessSession records() {
    if (records == null) {
      records = factory.get().openStatelessSession(connection);
      records.beginTransaction();
    }
    return records;
  }

  /** Does something with the connection of the transaction, which it leaves open. */
  public void withConnection(Use use) {
    with(
        itself -> {
          use.of(itself);
          return itself;
        });
  }

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Use {
    void of(Connection connection) throws SQLException;
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
    return with(
        itself -> {
          try (PreparedStatement statement = prepare(itself, sql, parameters)) {
            return statement.executeUpdate();
          }
        });
  }

  /** Runs a query, or a statement that returns what it changed. */
  public <T> List<T> query(String sql, Row.Reader<T> reader, @Nullable Object... parameters) {
    return with(
        itself -> {
          try (PreparedStatement statement = prepare(itself, sql, parameters);
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
    withConnection(
        itself -> {
          try (PreparedStatement statement = itself.prepareStatement(sql)) {
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

  void commit() {
    if (records == null) {
      withConnection(Connection::commit);
    } else {
      records.getTransaction().commit();
    }
  }

  void rollBack() {
    if (records == null) {
      withConnection(Connection::rollback);
    } else if (records.getTransaction().getStatus().canRollback()) {
      records.getTransaction().rollback();
    }
  }

  /** Leaves the connection open. */
  void close() {
    if (records != null) {
      records.close();
    }
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }

  private <T> T with(Work<T> work) {
    try {
      return work.of(connection);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T of(Connection connection) throws SQLException;
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
