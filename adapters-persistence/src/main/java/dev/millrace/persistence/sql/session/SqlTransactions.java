package dev.millrace.persistence.sql.session;

import dev.millrace.application.error.Unavailable;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.tx.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;

/**
 * Opens transactions, lets calls inside them join, and runs them again when the database broke them
 * off for a passing reason or their connection was lost before the commit.
 *
 * <p>A write never joins a transaction that only reads: it opens its own.
 */
public final class SqlTransactions implements Transactions {

  private static final int MAX_ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  /** A call does not go on for long with a database that breaks one connection after the other. */
  private static final Duration AGAIN_WITHIN = Duration.ofSeconds(5);

  private final Supplier<SessionFactory> sessions;
  private final ConnectionGate readers;
  private final ConnectionGate writers;
  private final SqlDialect dialect;
  private final Numbers numbers;
  private final Telemetry telemetry;
  private final ScopedValue<SqlSession> current = ScopedValue.newInstance();

  /**
   * @param sessions asked for each transaction
   * @param readers for transactions that only read
   * @param writers for all others; may be the same
   */
  public SqlTransactions(
      Supplier<SessionFactory> sessions,
      ConnectionGate readers,
      ConnectionGate writers,
      SqlDialect dialect,
      Numbers numbers,
      Telemetry telemetry) {
    this.sessions = sessions;
    this.readers = readers;
    this.writers = writers;
    this.dialect = dialect;
    this.numbers = numbers;
    this.telemetry = telemetry;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    return write(session -> work.get());
  }

  /** Whether the calling thread is in a transaction that writes, which a write would join. */
  public boolean isOpen() {
    return current.isBound() && current.get().isWritable();
  }

  /** Reads from one state of the store. */
  public <T> T read(Function<SqlSession, T> work) {
    if (current.isBound()) {
      return work.apply(current.get());
    }
    return retrying(() -> once(readers, false, work));
  }

  /** Changes the store: all of it is kept or nothing. */
  public <T> T write(Function<SqlSession, T> work) {
    if (isOpen()) {
      return work.apply(current.get());
    }
    return retrying(() -> once(writers, true, work));
  }

  /**
   * Changes the store by one statement, which the database commits by itself: one trip in place of
   * three. Joins a transaction that is open.
   *
   * @param work runs that statement and nothing else with the session
   */
  public <T> T writeAtOnce(Function<SqlSession, T> work) {
    if (isOpen()) {
      return work.apply(current.get());
    }
    return retrying(() -> writers.with(connection -> atOnce(connection, work)));
  }

  private <T> T retrying(Supplier<T> transaction) {
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        Optional<SQLException> said = SqlFailure.behind(e);
        if (e instanceof Unavailable || said.isEmpty()) {
          throw e;
        }
        Optional<String> reason = whyAgain(e, said.get(), start);
        if (reason.isEmpty() || attempt == MAX_ATTEMPTS) {
          throw translated(e, said.get());
        }
        telemetry.transactionRetried(reason.get());
        pause(attempt, e);
      }
    }
  }

  /**
   * A transaction whose connection broke before its commit was asked for never happened, so it may
   * run again; after a commit without an answer nobody knows, and the caller decides.
   */
  private Optional<String> whyAgain(RuntimeException failure, SQLException said, long start) {
    boolean undone =
        dialect.isConnectionLost(said)
            && !(said instanceof SQLTransientConnectionException)
            && !(failure instanceof UnansweredCommit)
            && System.nanoTime() - start < AGAIN_WITHIN.toNanos();
    return undone ? Optional.of("connection_lost") : dialect.passingReason(said);
  }

  private RuntimeException translated(RuntimeException failure, SQLException said) {
    if (dialect.passingReason(said).isPresent()) {
      return new Unavailable(
          "store_busy", "The store stayed busy; the same call may go through later.", failure);
    }
    // A pool that has no connection to give says so without a code.
    return said instanceof SQLTransientConnectionException || dialect.isUnavailable(said)
        ? new Unavailable(
            "store_unavailable", "The store cannot be reached or cannot write.", failure)
        : failure;
  }

  private static void pause(int attempt, RuntimeException failure) {
    long bound = Math.min(FIRST_PAUSE.toMillis() << attempt, LONGEST_PAUSE.toMillis());
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1, bound + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("store_unavailable", "The call was interrupted.", failure);
    }
  }

  private <T> T once(ConnectionGate gate, boolean writable, Function<SqlSession, T> work) {
    return gate.with(connection -> inTransaction(connection, writable, work));
  }

  private <T> T inTransaction(
      Connection connection, boolean writable, Function<SqlSession, T> work) {
    SqlSession session = session(connection, writable);
    commitByItself(connection, false);
    try {
      T answer;
      try {
        answer = ScopedValue.where(current, session).call(() -> work.apply(session));
        commit(session);
      } catch (RuntimeException | Error e) {
        rollBack(session, e);
        throw e;
      }
      session.committed();
      return answer;
    } finally {
      session.close();
    }
  }

  private <T> T atOnce(Connection connection, Function<SqlSession, T> work) {
    SqlSession session = session(connection, true);
    commitByItself(connection, true);
    try {
      T answer;
      try {
        answer = work.apply(session);
      } catch (RuntimeException e) {
        throw SqlFailure.behind(e).filter(dialect::isConnectionLost).isPresent()
            ? new UnansweredCommit(e)
            : e;
      }
      session.committed();
      return answer;
    } finally {
      session.close();
    }
  }

  private SqlSession session(Connection connection, boolean writable) {
    return new SqlSession(connection, sessions, dialect, numbers, writable);
  }

  /** Whether the connection commits each statement; the pool sets it back afterwards. */
  private static void commitByItself(Connection connection, boolean wanted) {
    try {
      if (connection.getAutoCommit() != wanted) {
        connection.setAutoCommit(wanted);
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static void commit(SqlSession session) {
    try {
      session.commit();
    } catch (RuntimeException e) {
      throw session.isWritable() ? new UnansweredCommit(e) : e;
    }
  }

  private static void rollBack(SqlSession session, Throwable reason) {
    try {
      session.rollBack();
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  /** The commit failed, and if the connection broke, it may have gone through nevertheless. */
  private static final class UnansweredCommit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnansweredCommit(RuntimeException cause) {
      super(cause);
    }
  }
}
