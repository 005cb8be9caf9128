package dev.millrace.persistence.sqlite;

import dev.millrace.persistence.sql.session.SqlDialect;
import java.nio.file.Path;
import javax.sql.DataSource;

/** What a store in a file is made of, for tests that put it together in their own way. */
public final class SqliteParts {

  private SqliteParts() {}

  public static SqlDialect dialect() {
    return new SqliteDialect();
  }

  /** Connections to a migrated file. */
  public static DataSource migrated(Path file) {
    SqliteSchema.migrate(file);
    return SqliteConnections.writing(file);
  }
}
