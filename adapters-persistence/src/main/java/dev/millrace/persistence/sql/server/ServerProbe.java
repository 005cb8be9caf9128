package dev.millrace.persistence.sql.server;

import dev.millrace.application.health.StoreProbe;
import dev.millrace.persistence.sql.schema.SchemaState;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks at the server over a connection of its own, so that a busy store still answers. */
final class ServerProbe implements StoreProbe {

  private final DataSource apart;
  private final String driver;

  ServerProbe(DataSource apart, String driver) {
    this.apart = apart;
    this.driver = driver;
  }

  @Override
  public StoreHealth probe() {
    try (Connection connection = apart.getConnection()) {
      if (connection.isReadOnly()) {
        return new StoreHealth(false, false, "The " + driver + " server takes no writes.");
      }
      boolean current = SchemaState.read(connection).isCurrent();
      return new StoreHealth(
          true, current, current ? "" : "The schema is not the one of this release.");
    } catch (SQLException e) {
      return new StoreHealth(false, false, "The " + driver + " server does not answer.");
    }
  }
}
