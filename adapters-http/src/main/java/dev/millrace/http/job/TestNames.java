package dev.millrace.http.job;

import dev.millrace.domain.RuleViolation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of modules and test cases that a job may ask for. */
public final class TestNames {
  private static final int MAX = 200;
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{0,31}(/[a-z][a-z0-9]{0,31})?");

  private TestNames() {}

  /**
   * @throws RuleViolation {@code invalid_tests}
   */
  public static String parse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(name).matches()) {
      throw new RuleViolation(
          "invalid_tests",
          "A test is a module or a case, such as delegation or consistency/consistency01.");
    }
    return name;
  }

  /**
   * @throws RuleViolation {@code invalid_tests}
   */
  public static List<String> bounded(List<String> names) {
    if (names.size() > MAX) {
      throw new RuleViolation("invalid_tests", "Name at most " + MAX + " tests.");
    }
    return names;
  }
}
