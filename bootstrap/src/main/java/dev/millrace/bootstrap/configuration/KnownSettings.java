package dev.millrace.bootstrap.configuration;

import java.util.List;
import java.util.stream.Stream;

/** Every key there is. */
public final class KnownSettings {

  /** All of them, in the order in which the documentation shows them. */
  public static final List<Setting<?>> ALL =
      Stream.of(
              HttpKeys.ALL,
              AccessKeys.ALL,
              PublicApiKeys.ALL,
              DatabaseKeys.ALL,
              NodeKeys.ALL,
              EngineKeys.ALL)
          .<Setting<?>>flatMap(List::stream)
          .toList();

  /** Those that can be changed while nodes run, for all nodes of a store. */
  public static final List<Setting<?>> LIVE =
      List.of(
          NodeKeys.WORKER_COUNT,
          NodeKeys.LOG_LEVEL,
          DatabaseKeys.RETENTION_DAYS,
          AccessKeys.AUDIT_RETENTION_DAYS,
          PublicApiKeys.PUBLIC_API,
          PublicApiKeys.RATE_LIMIT_MAX,
          PublicApiKeys.RATE_LIMIT_WINDOW,
          PublicApiKeys.ALLOW_PRIVATE_IP);

  private KnownSettings() {}

  /** Those of some parts, for example {@code engine} and {@code log}. */
  public static List<Setting<?>> of(List<String> parts) {
    return ALL.stream().filter(setting -> parts.contains(setting.part())).toList();
  }
}
