package dev.millrace.bootstrap.configuration;

/** The configuration cannot be used. The message is one line that a user can act on. */
public final class ConfigurationProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ConfigurationProblem(String message) {
    super(message);
  }

  /** A setting has a bad value. */
  static ConfigurationProblem badValue(
      Setting<?> setting, RawValue value, BadValueException problem) {
    return new ConfigurationProblem(
        "%s: \"%s\" (%s) %s; allowed: %s"
            .formatted(
                setting.key(),
                setting.shown().apply(value.text()),
                value.origin(),
                problem.getMessage(),
                setting.form().allowed()));
  }
}
