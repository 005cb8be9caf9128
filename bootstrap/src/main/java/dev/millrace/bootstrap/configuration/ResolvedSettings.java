package dev.millrace.bootstrap.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All settings with their values, each read from the strongest source that has it. */
final class ResolvedSettings {

  private record Resolved(RawValue raw, Object value) {}

  private final Map<Setting<?>, Resolved> resolved = new LinkedHashMap<>();

  private ResolvedSettings() {}

  static ResolvedSettings resolve(List<Source> sources) {
    ResolvedSettings settings = new ResolvedSettings();
    for (Setting<?> setting : KnownSettings.ALL) {
      sources.stream()
          .flatMap(source -> source.find(setting).stream())
          .findFirst()
          .ifPresent(raw -> settings.resolved.put(setting, parse(setting, raw)));
    }
    return settings;
  }

  private static Resolved parse(Setting<?> setting, RawValue raw) {
    try {
      return new Resolved(raw, setting.form().parse(raw.text()));
    } catch (BadValueException e) {
      throw ConfigurationProblem.badValue(setting, raw, e);
    }
  }

  /** The value of a setting that has a default. */
  <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new ConfigurationProblem(setting.key() + ": no value is set"));
  }

  /** The value of a setting that may be unset. */
  @SuppressWarnings("unchecked") // only the setting's own form makes its values
  <T> Optional<T> find(Setting<T> setting) {
    return Optional.ofNullable(resolved.get(setting)).map(found -> (T) found.value());
  }

  /** Where its value came from. */
  Origin origin(Setting<?> setting) {
    Resolved found = resolved.get(setting);
    return found == null ? Origin.DEFAULT : found.raw().origin();
  }

  /** What is in force, for people to read. */
  List<EffectiveValue> effective() {
    return KnownSettings.ALL.stream()
        .map(setting -> new EffectiveValue(setting.key(), shown(setting), origin(setting)))
        .toList();
  }

  private @Nullable String shown(Setting<?> setting) {
    Resolved found = resolved.get(setting);
    return found == null ? null : setting.shown().apply(found.raw().text());
  }
}
