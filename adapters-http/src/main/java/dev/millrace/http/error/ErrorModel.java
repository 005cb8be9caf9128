package dev.millrace.http.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is an error.
 *
 * @param error what went wrong
 */
public record ErrorModel(Problem error) {
  /**
   * @param code stable and snake_case
   * @param message one sentence for a person
   * @param details for programs; null when there is nothing to add
   */
  public record Problem(String code, String message, @Nullable Map<String, Object> details) {}
}
