package dev.millrace.benchmarks.queue.peer;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Gives Quartz the connections of a pool that somebody else closes. */
record PooledConnections(DataSource pool) implements ConnectionProvider {

  @Override
  public Connection getConnection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void shutdown() {
    // The pool is closed by its owner.
  }

  @Override
  public void initialize() {
    // The pool is open already.
  }
}
