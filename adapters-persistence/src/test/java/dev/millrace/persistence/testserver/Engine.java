package dev.millrace.persistence.testserver;

import dev.millrace.persistence.mariadb.MariadbTarget;
import dev.millrace.persistence.mssql.MssqlTarget;
import dev.millrace.persistence.postgres.PostgresTarget;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** What differs between the makes of server. */
public enum Engine {
  POSTGRES(5432, "postgres", "SHOW server_version"),
  MARIADB(3306, "mysql", "SELECT version()"),
  MYSQL(3306, "mysql", "SELECT version()"),
  MSSQL(1433, "master", "SELECT CAST(SERVERPROPERTY('ProductVersion') AS varchar(40))");

  private final int defaultPort;
  private final String adminDatabase;
  private final String versionQuery;

  Engine(int defaultPort, String adminDatabase, String versionQuery) {
    this.defaultPort = defaultPort;
    this.adminDatabase = adminDatabase;
    this.versionQuery = versionQuery;
  }

  int defaultPort() {
    return defaultPort;
  }

  /** The database that is always there. */
  public String adminDatabase() {
    return adminDatabase;
  }

  String versionQuery() {
    return versionQuery;
  }

  String create(String database) {
    return this == MSSQL
        ? "CREATE DATABASE %1$s; ALTER DATABASE %1$s SET ALLOW_SNAPSHOT_ISOLATION ON; ALTER DATABASE %1$s SET READ_COMMITTED_SNAPSHOT ON"
            .formatted(database)
        : "CREATE DATABASE " + database;
  }

  String drop(String database) {
    return switch (this) {
      case POSTGRES -> "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)";
      case MARIADB, MYSQL -> "DROP DATABASE IF EXISTS " + database;
      case MSSQL ->
          "IF DB_ID('"
              + database
              + "') IS NOT NULL BEGIN ALTER DATABASE "
              + database
              + " SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE "
              + database
              + " END";
    };
  }

  /** A plain connection; the caller closes it. */
  public Connection connect(ServerAddress address) throws SQLException {
    JdbcTarget target =
        switch (this) {
          case POSTGRES -> PostgresTarget.of(address);
          case MARIADB, MYSQL -> MariadbTarget.of(address);
          case MSSQL -> MssqlTarget.of(address);
        };
    Properties properties = new Properties();
    properties.putAll(target.properties());
    return DriverManager.getConnection(target.url(), properties);
  }
}
