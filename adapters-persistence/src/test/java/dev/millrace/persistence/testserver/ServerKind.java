package dev.millrace.persistence.testserver;

import org.jspecify.annotations.Nullable;

/** The servers that the suites run on. */
public enum ServerKind {
  POSTGRES(Engine.POSTGRES, "PostgreSQL", "postgres", "postgres:18"),
  POSTGRES_OLDEST(Engine.POSTGRES, "PostgreSQL, oldest", "postgres-oldest", "postgres:13"),
  MARIADB(Engine.MARIADB, "MariaDB", "mariadb", "mariadb:11.4"),
  MARIADB_OLDEST(Engine.MARIADB, "MariaDB, oldest", "mariadb-oldest", "mariadb:10.6"),
  MYSQL(Engine.MYSQL, "MySQL", null, "mysql:8.0"),
  MSSQL(Engine.MSSQL, "SQL Server", null, "mcr.microsoft.com/mssql/server:2022-latest");

  private final Engine engine;
  private final String title;
  private final @Nullable String binaries;
  private final String image;

  ServerKind(Engine engine, String title, @Nullable String binaries, String image) {
    this.engine = engine;
    this.title = title;
    this.binaries = binaries;
    this.image = image;
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

  /** The container image that runs it where a Docker engine answers. */
  public String image() {
    return image;
  }

  /** The environment variable that points the suites at a server instead. */
  public String variable() {
    return "MILLRACE_TEST_" + name();
  }

  /** Whether the build fails where this one cannot run. */
  public boolean isRequired() {
    return binaries != null;
  }
}
