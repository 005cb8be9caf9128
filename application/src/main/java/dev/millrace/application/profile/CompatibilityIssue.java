package dev.millrace.application.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something of a stored profile that does not fit this engine.
 *
 * @param module in capitals; null unless it concerns one module
 * @param path where in the profile, for example {@code test_cases}
 * @param detail one sentence
 * @param suggestion one sentence that says what to do
 */
public record CompatibilityIssue(
    Type type, @Nullable String module, String path, String detail, String suggestion) {

  /** Kinds of issues. */
  public enum Type {
    /** No test can be run with it. */
    INVALID_CONFIG,
    /** The profile lists cases, and the engine has some that are not among them. */
    MISSING_TEST_CASE,
    /** It lists a case that the engine does not have. */
    UNKNOWN_TEST_CASE,
    /** It gives a level to a tag that no case has. */
    UNKNOWN_TAG,
    /** It sets a threshold that no case compares with. */
    UNKNOWN_THRESHOLD,
    /** It has a key under an older name. */
    DEPRECATED_KEY,
    /** It has a key of other engines that means nothing here. */
    IGNORED_KEY;

    /** Lower case, as clients know it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One that concerns no module. */
  public static CompatibilityIssue of(Type type, String path, String detail, String suggestion) {
    return new CompatibilityIssue(type, null, path, detail, suggestion);
  }
}
