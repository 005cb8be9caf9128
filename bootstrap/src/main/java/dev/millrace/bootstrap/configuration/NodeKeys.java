package dev.millrace.bootstrap.configuration;

import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.NodeRole;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What a node does, and what it writes into its log. */
public final class NodeKeys {

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

  /** All of these. */
  static final List<Setting<?>> ALL =
      List.of(WORKER_COUNT, LEASE, SHUTDOWN_TIMEOUT, NODE_ID, NODE_ROLES, LOG_LEVEL, LOG_FORMAT);

  private NodeKeys() {}
}
