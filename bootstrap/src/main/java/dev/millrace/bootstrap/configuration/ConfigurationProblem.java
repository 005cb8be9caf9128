package dev.millrace.bootstrap.configuration;

/** The configuration cannot be used. The message is one line that a user can act on. */
public final class ConfigurationProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ConfigurationProblem(String message) {
    super(message);
  }

  /**
   * A setting has a bad value.
   *
   * @param value what was given, null for a secret
   */
  static ConfigurationProblem badValue(
      Setting<?> setting, RawValue value, BadValueException problem) {
    String shown = setting.secret() ? "the value" : "\"" + value.text() + "\"";
    return new ConfigurationProblem(
        "%s: %s (%s) %s; allowed: %s"
            .formatted(
                setting.key(),
                shown,
                value.origin(),
                problem.getMessage(),
                setting.form().allowed()));
  }
}
