package dev.millrace.bootstrap.configuration;

import java.util.Map;
import java.util.Optional;

/** A place where settings are set. */
@FunctionalInterface
interface Source {

  /** What it says about this setting, if anything. */
  Optional<RawValue> find(Setting<?> setting);

  /**
   * Flags of the command line.
   *
   * @param values by flag, without the hyphens
   */
  static Source flags(Map<String, String> values) {
    return setting ->
        Optional.ofNullable(values.get(setting.flag()))
            .map(text -> raw(text, Origin.Kind.CLI_FLAG, "--" + setting.flag()));
  }

  /** Our own environment variables. */
  static Source variables(Environment environment) {
    return setting -> variable(environment, setting.variable());
  }

  /** Variables of other programs; they say something only where nobody else does. */
  static Source fallbackVariables(Environment environment) {
    return setting ->
        setting.fallbackVariables().stream()
            .flatMap(name -> variable(environment, name).stream())
            .findFirst();
  }

  /** The defaults; empty where there is none. */
  static Source defaults(Environment environment) {
    return setting ->
        Optional.of(setting.defaultText().apply(environment))
            .filter(text -> !text.isEmpty())
            .map(text -> new RawValue(text, Origin.DEFAULT));
  }

  private static Optional<RawValue> variable(Environment environment, String name) {
    return environment.variable(name).map(text -> raw(text, Origin.Kind.ENVIRONMENT, name));
  }

  private static RawValue raw(String text, Origin.Kind kind, String detail) {
    return new RawValue(text, new Origin(kind, detail));
  }
}
