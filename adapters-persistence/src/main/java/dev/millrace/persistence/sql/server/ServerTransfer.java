package dev.millrace.persistence.sql.server;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.schema.SchemaState;
import dev.millrace.persistence.sql.transfer.StoreEnd;
import dev.millrace.persistence.sql.transfer.TransferDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Opens a database on a server to move rows from it or into it, over a connection of its own. */
public final class ServerTransfer {

  private final ServerDatabase database;
  private final ServerSettings settings;
  private final TransferDialect dialect;

  public ServerTransfer(ServerDatabase database, ServerSettings settings) {
    this.database = database;
    this.dialect = database.transfer();
    this.settings = patient(settings, dialect);
  }

  /** Counting a big table takes longer than a node would ever wait for an answer. */
  private static ServerSettings patient(ServerSettings settings, TransferDialect dialect) {
    ServerAddress address = settings.address();
    Map<String, String> options = new HashMap<>(dialect.connectionOptions());
    options.putAll(address.options());
    return new ServerSettings(
        new ServerAddress(
            address.endpoint(),
            address.database(),
            address.user(),
            address.password(),
            address.tls(),
            options),
        settings.pool(),
        settings.node());
  }

  /**
   * Opens it to be read, as it is at the first look; whether nodes work on it is another question.
   *
   * @throws StoreRefused {@code schema_old}, {@code move_unfinished} or why there is no connection
   */
  public StoreEnd source() {
    Connection connection = new ServerLogin(database, settings).open();
    try {
      String shown = settings.address().shown();
      connection.setReadOnly(true);
      SchemaState state = SchemaState.read(connection);
      state.requireCurrent(shown);
      state.requireWhole(shown);
      return end(connection, state.version());
    } catch (SQLException e) {
      throw closing(connection, unreadable(e));
    } catch (RuntimeException e) {
      throw closing(connection, e);
    }
  }

  /**
   * Migrates it and opens it to be written.
   *
   * @throws StoreRefused as {@link ServerSchema#migrate} does
   */
  public StoreEnd target() {
    String release = new ServerSchema(database, settings).migrate();
    Connection connection = new ServerLogin(database, settings).open();
    try {
      return end(connection, release);
    } catch (SQLException e) {
      throw closing(connection, unreadable(e));
    }
  }

  private StoreEnd end(Connection connection, String release) throws SQLException {
    connection.setAutoCommit(false);
    return new StoreEnd(settings.address().shown(), release, connection, dialect, false, () -> {});
  }

  private StoreRefused unreadable(SQLException cause) {
    return new StoreRefused(
        "store_unreadable",
        "The store " + settings.address().shown() + " cannot be read; see the log.",
        cause);
  }

  private static RuntimeException closing(Connection connection, RuntimeException reason) {
    try {
      connection.close();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
    return reason;
  }
}
