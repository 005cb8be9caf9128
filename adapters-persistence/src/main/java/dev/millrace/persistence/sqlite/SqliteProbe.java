package dev.millrace.persistence.sqlite;

import dev.millrace.application.health.StoreProbe;
import dev.millrace.persistence.sql.schema.SchemaState;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads the file on a connection of its own, so that a busy store still answers. */
final class SqliteProbe implements StoreProbe {

  private final DataSource source;

  SqliteProbe(DataSource source) {
    this.source = source;
  }

  @Override
  public StoreHealth probe() {
    try (Connection connection = source.getConnection()) {
      boolean current = SchemaState.read(connection).isCurrent();
      return new StoreHealth(
          true, current, current ? "" : "The schema is not the one of this release.");
    } catch (SQLException e) {
      return new StoreHealth(false, false, "The SQLite file cannot be read.");
    }
  }
}
