package dev.millrace.bootstrap.configuration;

import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.NodeRole;
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

  public static final Setting<DatabaseDriver> DB_DRIVER =
      Setting.of("database.driver", "db-driver", Forms.driver(), "sqlite", "Where jobs are kept.")
          .orVariable("STORE_TYPE");

  public static final Setting<String> DB_DSN =
      Setting.of(
              "database.dsn",
              "db-dsn",
              Forms.text("DSN", "for sqlite the path of a file; memory has none"),
              "",
              "Which database; for sqlite the path of its file.")
          .withDefault(
              DefaultPlaces::databaseFile,
              "$XDG_DATA_HOME/millrace/millrace.db, or ~/.local/share/millrace/millrace.db")
          .orVariable("DATABASE_URL")
          .showing(DatabaseAddress::masked);

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
          Forms.number(1, 64),
          "4",
          "Connections that read at once; SQLite has one that writes beside them.");

  public static final Setting<Boolean> NOTIFY =
      Setting.of(
          "database.notify",
          "db-notify",
          Forms.onOff(),
          "true",
          "Wake other nodes through the database when there is new work, where it can: PostgreSQL.");

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
          "A profile (JSON) that goes over the default one in every test.");

  /** All of them. */
  public static final List<Setting<?>> ALL =
      List.of(
          LISTEN,
          ALLOW_OPEN_LISTEN,
          DB_DRIVER,
          DB_DSN,
          RETENTION_DAYS,
          POOL_MAX,
          NOTIFY,
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
          PROFILE);

  private KnownSettings() {}

  /** Those of some parts, for example {@code engine} and {@code log}. */
  public static List<Setting<?>> of(List<String> parts) {
    return ALL.stream().filter(setting -> parts.contains(setting.part())).toList();
  }
}
