package dev.millrace.bootstrap.configuration;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A key of the configuration.
 *
 * @param key its place in the configuration file, with dots, for example {@code database.driver}
 * @param flag its flag without the hyphens, for example {@code db-driver}; the variable's name
 *     follows from it
 * @param form what values are allowed
 * @param defaultText the default for an environment, in the same form; empty for none
 * @param defaultWords the default as the documentation says it
 * @param fallbackVariables variables of other programs that are read when our own is not set
 * @param shown takes secrets out of a value before anybody sees it
 * @param description one sentence for help texts and the documentation
 */
public record Setting<T>(
    String key,
    String flag,
    Form<T> form,
    Function<Environment, String> defaultText,
    String defaultWords,
    List<String> fallbackVariables,
    UnaryOperator<String> shown,
    String description) {

  /** A setting with a fixed default. */
  static <T> Setting<T> of(
      String key, String flag, Form<T> form, String defaultText, String description) {
    return new Setting<>(
        key,
        flag,
        form,
        environment -> defaultText,
        defaultText.isEmpty() ? "none" : defaultText,
        List.of(),
        UnaryOperator.identity(),
        description);
  }

  Setting<T> withDefault(Function<Environment, String> text, String words) {
    return new Setting<>(key, flag, form, text, words, fallbackVariables, shown, description);
  }

  Setting<T> orVariable(String name) {
    return new Setting<>(
        key, flag, form, defaultText, defaultWords, List.of(name), shown, description);
  }

  Setting<T> showing(UnaryOperator<String> mask) {
    return new Setting<>(
        key, flag, form, defaultText, defaultWords, fallbackVariables, mask, description);
  }

  /** Its environment variable, for example {@code MILLRACE_DB_DRIVER}. */
  public String variable() {
    return Environment.PREFIX + flag.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The part of the program that it belongs to, for example {@code database}. */
  public String part() {
    return key.substring(0, key.indexOf('.'));
  }
}
