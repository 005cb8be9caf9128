package dev.millrace.persistence.sql.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store that is open for its rows to be moved from or to, over one connection without
 * auto-commit. For one thread.
 *
 * @param shown where it is, for messages; nothing in it is secret
 * @param release whose tables it has
 * @param heldAlone whether no other process can be using it
 * @param hold what is let go of behind the connection
 */
public record StoreEnd(
    String shown,
    String release,
    Connection connection,
    TransferDialect dialect,
    boolean heldAlone,
    AutoCloseable hold)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StoreEnd.class);

  @Override
  public void close() {
    try (hold;
        connection) {
      connection.rollback();
    } catch (Exception e) {
      // What had to be kept is committed; a connection that broke before has told so already.
      LOG.debug("The connection to {} was not closed in order", shown, e);
    }
  }

  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /** Does something whole or not at all. */
  <T> T transaction(Work<T> work) throws SQLException {
    try {
      T answer = work.run(connection);
      connection.commit();
      return answer;
    } catch (SQLException | RuntimeException e) {
      rollback(e);
      throw e;
    }
  }

  private void rollback(Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
