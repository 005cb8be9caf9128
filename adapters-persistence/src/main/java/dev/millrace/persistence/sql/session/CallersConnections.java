package dev.millrace.persistence.sql.session;

import java.sql.Connection;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Tells Hibernate that every session comes with its connection; it never opens one itself. */
final class CallersConnections implements ConnectionProvider {

  private static final long serialVersionUID = 1L;

  @Override
  public Connection getConnection() {
    throw new UnsupportedOperationException("Sessions are opened over a given connection.");
  }

  @Override
  public void closeConnection(Connection connection) {
    throw new UnsupportedOperationException("Whoever gave the connection closes it.");
  }

  @Override
  public boolean supportsAggressiveRelease() {
    return false;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> unwrapType) {
    return false;
  }

  @Override
  public <T> T unwrap(Class<T> unwrapType) {
    throw new UnsupportedOperationException("There is nothing behind this.");
  }
}
