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
    PublicApiSettings publicApi,
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
        http.withFreePort(), access, publicApi, database, workers, node, log, engine, effective);
  }

  static Configuration of(ResolvedSettings settings, String hostName) {
    DatabaseChoice database = DatabaseChoice.of(settings);
    return new Configuration(
        new HttpSettings(
            settings.get(HttpKeys.LISTEN),
            settings.get(HttpKeys.ALLOW_OPEN_LISTEN),
            settings.find(HttpKeys.ALLOWED_HOSTS).orElse(Set.of()),
            settings.find(HttpKeys.TRUSTED_PROXIES).orElse(List.of()),
            new HttpSettings.Streams(
                settings.get(HttpKeys.MAX_STREAMS), settings.get(HttpKeys.MAX_STREAMS_PER_ADDRESS)),
            TlsChoice.of(settings)),
        new AccessSettings(
            settings.find(AccessKeys.TOKENS_FILE).orElse(null),
            settings.find(AccessKeys.TOKEN_HASHES).orElse(List.of()),
            new RetentionPolicy(settings.get(AccessKeys.AUDIT_RETENTION_DAYS))),
        new PublicApiSettings(
            settings.get(PublicApiKeys.PUBLIC_API),
            settings.get(PublicApiKeys.RATE_LIMIT_MAX),
            settings.get(PublicApiKeys.RATE_LIMIT_WINDOW),
            settings.get(PublicApiKeys.ALLOW_PRIVATE_IP)),
        database.settings(),
        new WorkerSettings(
            settings.get(NodeKeys.WORKER_COUNT),
            settings.get(NodeKeys.LEASE),
            settings.get(NodeKeys.SHUTDOWN_TIMEOUT)),
        new NodeSettings(
            settings.get(NodeKeys.NODE_ID),
            hostName,
            settings.get(NodeKeys.NODE_ROLES),
            settings.get(DatabaseKeys.NOTIFY)),
        new LogSettings(settings.get(NodeKeys.LOG_LEVEL), settings.get(NodeKeys.LOG_FORMAT)),
        engine(settings),
        database.over(settings.effective()));
  }

  private static EngineOptions engine(ResolvedSettings settings) {
    return new EngineOptions(
        settings.find(EngineKeys.HINTS).orElse(null),
        settings.find(EngineKeys.PROFILE).orElse(null),
        settings.find(EngineKeys.PREFIX_TABLE).orElse(null),
        new EngineOptions.Queries(
            settings.get(EngineKeys.DNS_PORT),
            settings.find(EngineKeys.DNS_TIMEOUT).orElse(null),
            settings.find(EngineKeys.DNS_RETRY).orElse(null),
            settings.find(EngineKeys.DNS_RETRANS).orElse(null)),
        new EngineOptions.Reach(
            settings.get(EngineKeys.IPV4),
            settings.get(EngineKeys.IPV6),
            settings.find(EngineKeys.SOURCE4).orElse(null),
            settings.find(EngineKeys.SOURCE6).orElse(null),
            settings.get(EngineKeys.ALLOW_NON_GLOBAL)));
  }
}
