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

  private KnownSettings() {}

  /** Those of some parts, for example {@code engine} and {@code log}. */
  public static List<Setting<?>> of(List<String> parts) {
    return ALL.stream().filter(setting -> parts.contains(setting.part())).toList();
  }
}
