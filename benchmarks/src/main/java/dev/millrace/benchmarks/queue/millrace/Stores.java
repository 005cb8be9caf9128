package dev.millrace.benchmarks.queue.millrace;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.place.EngineKind;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.mariadb.MariadbDatabase;
import dev.millrace.persistence.postgres.PostgresDatabase;
import dev.millrace.persistence.server.PoolLimits;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.server.ServerDatabase;
import dev.millrace.persistence.sql.server.ServerStore;
import dev.millrace.persistence.sqlite.SqliteSettings;
import dev.millrace.persistence.sqlite.SqliteStore;
import java.sql.SQLException;
import java.util.Objects;

/** Millrace's own store on a database, set up as by default. */
final class Stores {

  private static final String NODE = "bench";

  private Stores() {}

  static OpenStore open(Database database) {
    return switch (database.kind()) {
      case SQLITE ->
          SqliteStore.open(
              SqliteSettings.of(Objects.requireNonNull(database.file())), Telemetry.NONE);
      case POSTGRES -> server(new PostgresDatabase(), database);
      case MARIADB -> server(new MariadbDatabase(), database);
    };
  }

  private static OpenStore server(ServerDatabase kind, Database database) {
    ServerSettings settings =
        new ServerSettings(database.address(), PoolLimits.DEFAULT, NODE, true);
    return ServerStore.open(kind, settings, Telemetry.NONE);
  }

  /** Leaves no job, run or domain. */
  static void empty(Database database) throws SQLException {
    if (database.kind() == EngineKind.POSTGRES) {
      database.run("TRUNCATE jobs, idempotency_keys, entries, runs, domain_tags, domains CASCADE");
      return;
    }
    String verb = database.kind() == EngineKind.MARIADB ? "TRUNCATE TABLE " : "DELETE FROM ";
    StringBuilder script = new StringBuilder();
    if (database.kind() == EngineKind.MARIADB) {
      script.append("SET foreign_key_checks = 0;\n");
    }
    for (String table :
        new String[] {"jobs", "idempotency_keys", "entries", "runs", "domain_tags", "domains"}) {
      script.append(verb).append(table).append(";\n");
    }
    database.run(script.toString());
  }

  static long waiting(Database database) throws SQLException {
    return database.number("SELECT count(*) FROM jobs");
  }

  static long kept(Database database) throws SQLException {
    return database.number("SELECT count(*) FROM runs WHERE status = 'succeeded'");
  }
}
