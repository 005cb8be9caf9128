package dev.millrace.bootstrap.configuration;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code ${NAME}} by environment variables; {@code $${} is a plain {@code ${}. */
record Variables(Environment environment) {

  private static final Pattern REFERENCE = Pattern.compile("(\\$?)\\$\\{([^}]*)}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /**
   * @throws ConfigurationProblem if a variable is not set
   */
  String expand(String text, String key, Path file) {
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder expanded = new StringBuilder();
    while (matcher.find()) {
      String replacement =
          matcher.group(1).isEmpty()
              ? valueOf(matcher.group(2), key, file)
              : matcher.group().substring(1);
      matcher.appendReplacement(expanded, Matcher.quoteReplacement(replacement));
    }
    return matcher.appendTail(expanded).toString();
  }

  private String valueOf(String name, String key, Path file) {
    if (!NAME.matcher(name).matches()) {
      throw new ConfigurationProblem(
          "%s: \"${%s}\" (file %s) names no variable; allowed: ${NAME}, or $${ for a plain ${"
              .formatted(key, name, file));
    }
    String value = environment.variables().get(name);
    if (value == null) {
      throw new ConfigurationProblem(
          "%s: the environment variable %s (file %s) is not set; set it, or write the value itself"
              .formatted(key, name, file));
    }
    return value;
  }
}
