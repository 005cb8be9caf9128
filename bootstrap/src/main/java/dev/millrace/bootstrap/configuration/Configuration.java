package dev.millrace.bootstrap.configuration;

import dev.millrace.domain.retention.RetentionPolicy;
import java.util.List;
import java.util.Set;

/**
 * A configuration that holds together.
 *
 * @param effective every key, for people to read
 */
public record Configuration(
    HttpSettings http,
    AccessSettings access,
    DatabaseSettings database,
    WorkerSettings workers,
    NodeSettings node,
    LogSettings log,
    EngineOptions engine,
    List<EffectiveValue> effective) {

  public Configuration {
    effective = List.copyOf(effective);
    http.requireSafe(access.isOpen());
    if (!node.serves() && workers.count() == 0) {
      throw new ConfigurationProblem(
          "node.roles: a node that is only a worker needs a workers.count of 1 or more");
    }
  }

  /** Whether nobody has set this, so that a command may have a default of its own. */
  public boolean isDefault(Setting<?> setting) {
    return effective.stream()
        .anyMatch(
            value -> value.key().equals(setting.key()) && value.origin().equals(Origin.DEFAULT));
  }

  /** The same, listening on a port that the system chooses. */
  public Configuration withFreePort() {
    return new Configuration(
        http.withFreePort(), access, database, workers, node, log, engine, effective);
  }

  static Configuration of(ResolvedSettings settings, String hostName) {
    DatabaseChoice database = DatabaseChoice.of(settings);
    return new Configuration(
        new HttpSettings(
            settings.get(KnownSettings.LISTEN),
            settings.get(KnownSettings.ALLOW_OPEN_LISTEN),
            settings.find(KnownSettings.ALLOWED_HOSTS).orElse(Set.of())),
        new AccessSettings(
            settings.find(KnownSettings.TOKENS_FILE).orElse(null),
            settings.find(KnownSettings.TOKEN_HASHES).orElse(List.of()),
            new RetentionPolicy(settings.get(KnownSettings.AUDIT_RETENTION_DAYS))),
        database.settings(),
        new WorkerSettings(
            settings.get(KnownSettings.WORKER_COUNT),
            settings.get(KnownSettings.LEASE),
            settings.get(KnownSettings.SHUTDOWN_TIMEOUT)),
        new NodeSettings(
            settings.get(KnownSettings.NODE_ID),
            hostName,
            settings.get(KnownSettings.NODE_ROLES),
            settings.get(KnownSettings.NOTIFY)),
        new LogSettings(
            settings.get(KnownSettings.LOG_LEVEL), settings.get(KnownSettings.LOG_FORMAT)),
        engine(settings),
        database.over(settings.effective()));
  }

  private static EngineOptions engine(ResolvedSettings settings) {
    return new EngineOptions(
        settings.find(KnownSettings.HINTS).orElse(null),
        settings.find(KnownSettings.PROFILE).orElse(null),
        settings.find(KnownSettings.PREFIX_TABLE).orElse(null),
        new EngineOptions.Queries(
            settings.get(KnownSettings.DNS_PORT),
            settings.find(KnownSettings.DNS_TIMEOUT).orElse(null),
            settings.find(KnownSettings.DNS_RETRY).orElse(null),
            settings.find(KnownSettings.DNS_RETRANS).orElse(null)),
        new EngineOptions.Reach(
            settings.get(KnownSettings.IPV4),
            settings.get(KnownSettings.IPV6),
            settings.find(KnownSettings.SOURCE4).orElse(null),
            settings.find(KnownSettings.SOURCE6).orElse(null),
            settings.get(KnownSettings.ALLOW_NON_GLOBAL)));
  }
}
