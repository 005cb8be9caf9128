package dev.millrace.persistence.sql.server;

import dev.millrace.application.health.StoreProbe;
import dev.millrace.persistence.sql.schema.SchemaState;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks at the server over a connection of its own, so that a busy store still answers. */
final class ServerProbe implements StoreProbe {

  private final DataSource apart;
  private final ServerDatabase database;

  ServerProbe(DataSource apart, ServerDatabase database) {
    this.apart = apart;
    this.database = database;
  }

  @Override
  public StoreHealth probe() {
    try (Connection connection = apart.getConnection()) {
      // The pool sets it back when the connection is returned.
      connection.setNetworkTimeout(Runnable::run, (int) LIMIT.toMillis());
      if (!database.takesWrites(connection)) {
        return away("takes no writes: it is a replica or was made read-only");
      }
      boolean current = SchemaState.read(connection).isCurrent();
      return new StoreHealth(
          true, current, current ? "" : "The schema is not the one of this release.");
    } catch (SQLException e) {
      return away("does not answer");
    }
  }

  private StoreHealth away(String trouble) {
    return new StoreHealth(
        false, false, "The database (" + database.dialect().name() + ") " + trouble + ".");
  }
}
