package dev.millrace.http.request;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Level;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.Times;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request. One that is blank counts as absent. */
public final class Parameters {
  private final Context request;

  public Parameters(Context request) {
    this.request = request;
  }

  /**
   * @throws RequestRefused {@code unknown_parameter}, {@code repeated_parameter}
   */
  public static void requireKnown(Context request, Set<String> known) {
    for (Map.Entry<String, List<String>> parameter : request.queryParamMap().entrySet()) {
      String name = parameter.getKey();
      if (!known.contains(name)) {
        throw RequestRefused.parameter("unknown_parameter", name, unknown(name, known));
      }
      if (parameter.getValue().size() > 1) {
        throw RequestRefused.parameter(
            "repeated_parameter", name, "Give the parameter " + name + " once.");
      }
    }
  }

  private static String unknown(String name, Set<String> known) {
    return known.isEmpty()
        ? "This call takes no query parameters, so not " + name + " either."
        : "There is no query parameter "
            + name
            + " here; known are: "
            + String.join(", ", known.stream().sorted().toList())
            + ".";
  }

  /** Whether any parameter is given. */
  public boolean any() {
    return !request.queryParamMap().isEmpty();
  }

  /** Null when absent. */
  public @Nullable String text(String name) {
    String value = request.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** In the form of a type of the domain; null when absent. */
  public <T> @Nullable T text(String name, Function<String, T> form) {
    String value = text(name);
    return value == null ? null : formed(name, value, form);
  }

  /** Several, separated by commas; empty when absent. */
  public <T> List<T> texts(String name, Function<String, T> form) {
    String value = text(name);
    return value == null
        ? List.of()
        : Arrays.stream(value.split(",", -1))
            .map(part -> formed(name, part.strip(), form))
            .toList();
  }

  /** The same without order. */
  public <T> Set<T> set(String name, Function<String, T> form) {
    return new LinkedHashSet<>(texts(name, form));
  }

  /**
   * A time; null when absent.
   *
   * @throws RequestRefused {@code invalid_<name>}
   */
  public @Nullable Instant time(String name) {
    String value = text(name);
    return value == null
        ? null
        : Times.parse(value)
            .orElseThrow(
                () ->
                    invalid(
                        name,
                        name
                            + " must be an RFC 3339 time, such as 2026-01-31T12:00:00Z (write a"
                            + " + as %2B)."));
  }

  /**
   * A whole number; null when absent.
   *
   * @throws RequestRefused {@code invalid_<name>} unless it is in the bounds
   */
  public @Nullable Integer integer(String name, int min, int max) {
    return integer(name, "invalid_" + name, min, max);
  }

  /** The same with a code of its own. */
  public @Nullable Integer integer(String name, String code, int min, int max) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the message that says what the bounds are.
    }
    throw RequestRefused.parameter(
        code, name, name + " must be a whole number from " + min + " to " + max + ".");
  }

  /**
   * True or false; false when absent.
   *
   * @throws RequestRefused {@code invalid_<name>}
   */
  public boolean flag(String name) {
    String value = text(name);
    return switch (value == null ? "false" : value) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> throw invalid(name, name + " must be true or false.");
    };
  }

  /** A level; null when absent. The code names the parameter: {@code invalid_<name>}. */
  public @Nullable Level level(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      return Level.parse(value);
    } catch (RuleViolation e) {
      throw invalid(name, e.getMessage() == null ? name : e.getMessage());
    }
  }

  /** What to throw when a value is none of those that are known. */
  public static RequestRefused invalid(String name, String message) {
    return RequestRefused.parameter("invalid_" + name, name, message);
  }

  private static <T> T formed(String name, String value, Function<String, T> form) {
    try {
      return form.apply(value);
    } catch (RuleViolation e) {
      throw RequestRefused.parameter(e.code(), name, name + ": " + e.getMessage());
    }
  }
}
