package dev.millrace.bootstrap.configuration;

import dev.millrace.bootstrap.configuration.address.AddressText;
import dev.millrace.persistence.server.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Where jobs and runs are kept, and for how long. */
public final class DatabaseKeys {

  public static final Setting<DatabaseDriver> DB_DRIVER =
      Setting.of("database.driver", "db-driver", Forms.driver(), "", "Where jobs are kept.")
          .withDefault(environment -> "", "what the address says, else sqlite")
          .orVariable("STORE_TYPE");

  public static final Setting<String> DB_DSN =
      Setting.of(
              "database.dsn",
              "db-dsn",
              Forms.text("DSN", "the path of an SQLite file, or the address of a server"),
              "",
              "Which database: the path of a file, or a server in any form of storage.md.")
          .withDefault(
              DefaultPlaces::databaseFile,
              "$XDG_DATA_HOME/millrace/millrace.db, or ~/.local/share/millrace/millrace.db")
          .orVariable("DATABASE_URL")
          .showing(AddressText::masked);

  public static final Setting<String> DB_HOST =
      Setting.of(
          "database.host",
          "db-host",
          Forms.text("HOST", "a name, an address, or the path of a Unix socket"),
          "",
          "Where the server is, if there is no database.dsn.");

  public static final Setting<Integer> DB_PORT =
      Setting.of("database.port", "db-port", Forms.number(1, 65_535), "", "The port of the server.")
          .withDefault(environment -> "", "5432, 3306 or 1433, as the driver has it");

  public static final Setting<String> DB_NAME =
      Setting.of(
          "database.database",
          "db-name",
          Forms.text("NAME", "any name"),
          "",
          "The name of the database on the server.");

  public static final Setting<String> DB_USER =
      Setting.of(
          "database.user", "db-user", Forms.text("NAME", "any name"), "", "Who logs in there.");

  public static final Setting<Secret> DB_PASSWORD =
      Setting.of(
              "database.password",
              "db-password",
              Forms.secret(),
              "",
              "With which password; as a flag it can be seen by everybody on the machine.")
          .showing(text -> "***");

  public static final Setting<String> DB_SSL =
      Setting.of(
              "database.ssl",
              "db-ssl",
              Forms.text("MODE", "true, false, disable, require, verify-ca, verify-full"),
              "",
              "Whether the connection is encrypted; true means verify-full.")
          .withDefault(
              environment -> "", "what the DSN says, else true for mssql, false for the others");

  public static final Setting<Boolean> DB_SSL_REJECT =
      Setting.of(
              "database.ssl.reject_unauthorized",
              "db-ssl-reject-unauthorized",
              Forms.onOff(),
              "",
              "Whether the server must prove who it is.")
          .withDefault(environment -> "", "true");

  public static final Setting<Path> DB_SSL_CA =
      Setting.of(
              "database.ssl.ca",
              "db-ssl-ca",
              Forms.path(),
              "",
              "The authorities that may vouch for the server, PEM.")
          .withDefault(environment -> "", "those of the Java runtime");

  public static final Setting<Path> DB_SSL_CERT =
      Setting.of(
          "database.ssl.cert",
          "db-ssl-cert",
          Forms.path(),
          "",
          "The certificate that this program shows the server, PEM.");

  public static final Setting<Path> DB_SSL_KEY =
      Setting.of("database.ssl.key", "db-ssl-key", Forms.path(), "", "The private key to it, PEM.");

  public static final Setting<Integer> POOL_MAX =
      Setting.of(
              "database.pool.max",
              "db-pool-max",
              Forms.number(1, 1_000),
              "",
              "Connections to a server at the most (3 or more); for SQLite those that read (64 or"
                  + " fewer), beside one that writes.")
          .withDefault(environment -> "", "25, for SQLite 4");

  public static final Setting<Integer> POOL_MIN =
      Setting.of(
              "database.pool.min",
              "db-pool-min",
              Forms.number(0, 1_000),
              "",
              "Connections to a server that stay open while there is nothing to do.")
          .withDefault(environment -> "", "5, or the maximum if that is less");

  public static final Setting<Duration> POOL_LIFETIME =
      Setting.of(
          "database.pool.lifetime",
          "db-pool-lifetime",
          Forms.duration(Duration.ofSeconds(30), Duration.ofHours(24)),
          "5m",
          "After which time a connection to a server is replaced.");

  public static final Setting<Duration> POOL_ACQUIRE_TIMEOUT =
      Setting.of(
          "database.pool.acquire_timeout",
          "db-pool-acquire-timeout",
          Forms.duration(Duration.ofMillis(250), Duration.ofMinutes(5)),
          "10s",
          "How long a call waits for a connection to a server before it is refused.");

  public static final Setting<Boolean> NOTIFY =
      Setting.of(
          "database.notify",
          "db-notify",
          Forms.onOff(),
          "true",
          "Wake other nodes through the database when there is new work, where it can:"
              + " PostgreSQL.");

  public static final Setting<Integer> RETENTION_DAYS =
      Setting.of(
          "database.retention_days",
          "db-retention-days",
          Forms.number(0, 36_500),
          "0",
          "Days for which finished runs are kept; 0 keeps them for ever.");

  /** All of these. */
  static final List<Setting<?>> ALL =
      List.of(
          DB_DRIVER,
          DB_DSN,
          DB_HOST,
          DB_PORT,
          DB_NAME,
          DB_USER,
          DB_PASSWORD,
          DB_SSL,
          DB_SSL_REJECT,
          DB_SSL_CA,
          DB_SSL_CERT,
          DB_SSL_KEY,
          POOL_MAX,
          POOL_MIN,
          POOL_LIFETIME,
          POOL_ACQUIRE_TIMEOUT,
          NOTIFY,
          RETENTION_DAYS);

  private DatabaseKeys() {}
}
