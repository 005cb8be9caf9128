package dev.millrace.bootstrap.configuration;

import dev.millrace.bootstrap.configuration.address.ServerDriver;
import java.util.Locale;

/** What users can say about where jobs are kept. */
enum DatabaseDriver {
  MEMORY,
  SQLITE,
  POSTGRES,
  MARIADB,
  MSSQL;

  static final String ALLOWED =
      "memory, sqlite, postgres (or postgresql), mariadb (or mysql), mssql (or sqlserver)";

  static DatabaseDriver parse(String text) throws BadValueException {
    String word = text.toLowerCase(Locale.ROOT);
    return switch (word) {
      case "memory" -> MEMORY;
      case "sqlite", "sqlite3" -> SQLITE;
      default ->
          ServerDriver.named(word)
              .map(DatabaseDriver::of)
              .orElseThrow(() -> new BadValueException("is no driver"));
    };
  }

  static DatabaseDriver of(ServerDriver server) {
    return switch (server) {
      case POSTGRES -> POSTGRES;
      case MARIADB -> MARIADB;
      case MSSQL -> MSSQL;
    };
  }

  /** The lower-case name that users write. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
