package dev.millrace.bootstrap.configuration;

import dev.millrace.application.access.AccessToken;
import dev.millrace.bootstrap.configuration.address.AddressText;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.NodeRole;
import dev.millrace.persistence.server.Secret;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Every key there is, in the order in which the documentation shows them. */
public final class KnownSettings {

  public static final Setting<ListenAddress> LISTEN =
      Setting.of(
          "http.listen", "listen", Forms.listen(), "127.0.0.1:8080", "Where the server listens.");

  public static final Setting<Boolean> ALLOW_OPEN_LISTEN =
      Setting.of(
          "http.allow_open_listen",
          "allow-open-listen",
          Forms.onOff(),
          "false",
          "Listen beyond this machine although nobody has to log in.");

  public static final Setting<Set<String>> ALLOWED_HOSTS =
      Setting.of(
          "http.allowed_hosts",
          "allowed-hosts",
          Forms.hosts(),
          "",
          "Names by which clients reach the server, for example through a proxy.");

  public static final Setting<Path> TOKENS_FILE =
      Setting.of(
          "auth.tokens_file",
          "auth-tokens-file",
          Forms.path(),
          "",
          "The file of the tokens that open the API; 'millrace auth' writes it, SIGHUP has it read"
              + " again.");

  public static final Setting<List<AccessToken>> TOKEN_HASHES =
      Setting.of(
              "auth.token_hashes",
              "admin-token-hashes",
              Forms.tokens(),
              "",
              "Further tokens that open the API.")
          .showing(text -> "***");

  public static final Setting<Integer> AUDIT_RETENTION_DAYS =
      Setting.of(
          "auth.audit_retention_days",
          "audit-retention-days",
          Forms.number(0, 36_500),
          "365",
          "Days for which the audit trail is kept; 0 keeps it for ever.");

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

  public static final Setting<Integer> RETENTION_DAYS =
      Setting.of(
          "database.retention_days",
          "db-retention-days",
          Forms.number(0, 36_500),
          "0",
          "Days for which finished runs are kept; 0 keeps them for ever.");

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

  public static final Setting<Integer> WORKER_COUNT =
      Setting.of(
          "workers.count",
          "worker-count",
          Forms.number(0, 1_000),
          "16",
          "How many jobs this node runs at once; 0 makes it a node that only serves.");

  public static final Setting<Duration> LEASE =
      Setting.of(
          "workers.lease",
          "lease",
          Forms.duration(Duration.ofSeconds(2), Duration.ofHours(1)),
          "30s",
          "How long a job stays with a node that has fallen silent.");

  public static final Setting<Duration> SHUTDOWN_TIMEOUT =
      Setting.of(
          "workers.shutdown_timeout",
          "shutdown-timeout",
          Forms.duration(Duration.ZERO, Duration.ofHours(1)),
          "3s",
          "How long running jobs may go on when the server stops, before they are given back.");

  public static final Setting<NodeId> NODE_ID =
      Setting.of(
              "node.id",
              "node-id",
              Forms.ruled(
                  "NAME",
                  "1 to 100 letters, digits, dots, hyphens, underscores and colons",
                  NodeId::new),
              "",
              "The name of this node, unique among those of one database and the same after a"
                  + " restart.")
          .withDefault(DefaultPlaces::nodeId, "the name of the host");

  public static final Setting<Set<NodeRole>> NODE_ROLES =
      Setting.of(
          "node.roles",
          "roles",
          Forms.roles(),
          "api,worker",
          "What this node does: answer the API, run jobs, or both.");

  public static final Setting<LogLevel> LOG_LEVEL =
      Setting.of(
          "log.level", "log-level", Forms.oneOf(LogLevel.class), "info", "How much is logged.");

  public static final Setting<LogFormat> LOG_FORMAT =
      Setting.of(
          "log.format",
          "log-format",
          Forms.oneOf(LogFormat.class),
          "auto",
          "How log lines look; auto is text on a terminal and JSON lines otherwise.");

  public static final Setting<Path> HINTS =
      Setting.of(
          "engine.hints",
          "hints",
          Forms.path(),
          "",
          "A root hints file to start from instead of the root servers of the Internet.");

  public static final Setting<Integer> DNS_PORT =
      Setting.of(
          "engine.dns_port",
          "dns-port",
          Forms.number(1, 65_535),
          "53",
          "The port of all name servers; another one only makes sense in a laboratory.");

  public static final Setting<Integer> DNS_TIMEOUT =
      Setting.of(
              "engine.timeout",
              "dns-timeout",
              Forms.number(1, 255),
              "",
              "Seconds to wait for an answer over TCP, and for each try over UDP at the latest.")
          .withDefault(environment -> "", "what the profile says, 5");

  public static final Setting<Integer> DNS_RETRY =
      Setting.of(
              "engine.retry",
              "dns-retry",
              Forms.number(1, 255),
              "",
              "How often a query over UDP is sent before its server counts as silent.")
          .withDefault(environment -> "", "what the profile says, 2");

  public static final Setting<Integer> DNS_RETRANS =
      Setting.of(
              "engine.retrans",
              "dns-retrans",
              Forms.number(1, 255),
              "",
              "Seconds to wait before a query over UDP is sent again.")
          .withDefault(environment -> "", "what the profile says, 3");

  public static final Setting<Boolean> IPV4 =
      Setting.of("engine.ipv4", "ipv4", Forms.onOff(), "true", "Query name servers over IPv4.");

  public static final Setting<Boolean> IPV6 =
      Setting.of("engine.ipv6", "ipv6", Forms.onOff(), "true", "Query name servers over IPv6.");

  public static final Setting<InetAddress> SOURCE4 =
      Setting.of(
          "engine.source_ipv4",
          "source-ipv4",
          Forms.address(4),
          "",
          "The address that IPv4 queries are sent from.");

  public static final Setting<InetAddress> SOURCE6 =
      Setting.of(
          "engine.source_ipv6",
          "source-ipv6",
          Forms.address(16),
          "",
          "The address that IPv6 queries are sent from.");

  public static final Setting<Boolean> ALLOW_NON_GLOBAL =
      Setting.of(
          "engine.allow_non_global_targets",
          "allow-non-global-targets",
          Forms.onOff(),
          "false",
          "Query private, loopback and other addresses that are not part of the Internet.");

  public static final Setting<Path> PROFILE =
      Setting.of(
          "engine.profile",
          "profile",
          Forms.path(),
          "",
          "A profile (YAML or JSON) that goes over the default one in every test.");

  public static final Setting<Path> PREFIX_TABLE =
      Setting.of(
          "engine.prefix_table",
          "prefix-table",
          Forms.path(),
          "",
          "A table of announced prefixes and their AS numbers; no service is asked for them then.");

  /** All of them. */
  public static final List<Setting<?>> ALL =
      List.of(
          LISTEN,
          ALLOW_OPEN_LISTEN,
          ALLOWED_HOSTS,
          TOKENS_FILE,
          TOKEN_HASHES,
          AUDIT_RETENTION_DAYS,
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
          RETENTION_DAYS,
          WORKER_COUNT,
          LEASE,
          SHUTDOWN_TIMEOUT,
          NODE_ID,
          NODE_ROLES,
          LOG_LEVEL,
          LOG_FORMAT,
          HINTS,
          DNS_PORT,
          DNS_TIMEOUT,
          DNS_RETRY,
          DNS_RETRANS,
          IPV4,
          IPV6,
          SOURCE4,
          SOURCE6,
          ALLOW_NON_GLOBAL,
          PROFILE,
          PREFIX_TABLE);

  private KnownSettings() {}

  /** Those of some parts, for example {@code engine} and {@code log}. */
  public static List<Setting<?>> of(List<String> parts) {
    return ALL.stream().filter(setting -> parts.contains(setting.part())).toList();
  }
}
