package dev.millrace.persistence.testserver;

import org.jspecify.annotations.Nullable;

/** The servers that the suites run on. */
public enum ServerKind {
  POSTGRES(Engine.POSTGRES, "PostgreSQL", "postgres", "MILLRACE_TEST_POSTGRES"),
  POSTGRES_OLDEST(Engine.POSTGRES, "PostgreSQL, oldest", "postgres-oldest", null),
  MARIADB(Engine.MARIADB, "MariaDB", "mariadb", "MILLRACE_TEST_MARIADB"),
  MARIADB_OLDEST(Engine.MARIADB, "MariaDB, oldest", "mariadb-oldest", null),
  MYSQL(Engine.MYSQL, "MySQL", null, "MILLRACE_TEST_MYSQL"),
  MSSQL(Engine.MSSQL, "SQL Server", null, "MILLRACE_TEST_MSSQL");

  private final Engine engine;
  private final String title;
  private final @Nullable String binaries;
  private final @Nullable String variable;

  ServerKind(Engine engine, String title, @Nullable String binaries, @Nullable String variable) {
    this.engine = engine;
    this.title = title;
    this.binaries = binaries;
    this.variable = variable;
  }

  public Engine engine() {
    return engine;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** What the build calls the artifact with its binaries; null where there is none. */
  public @Nullable String binaries() {
    return binaries;
  }

  /** The environment variable that points the suites at a server; null for none. */
  public @Nullable String variable() {
    return variable;
  }

  /** Whether the build fails where this one cannot run. */
  public boolean isRequired() {
    return binaries != null;
  }
}
