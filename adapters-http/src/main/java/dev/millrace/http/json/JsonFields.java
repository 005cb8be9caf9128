package dev.millrace.http.json;

import dev.millrace.domain.RuleViolation;
import dev.millrace.http.error.RequestRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object in a request. A field that is null counts as absent; one that is not
 * known is refused by name.
 */
public final class JsonFields {
  private final JsonNode object;
  private final String path;

  private JsonFields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /**
   * @param known the names that may occur
   * @throws RequestRefused {@code invalid_type} if it is no object, {@code unknown_field}
   */
  public static JsonFields of(JsonNode node, Set<String> known) {
    return of(node, "", known);
  }

  private static JsonFields of(JsonNode node, String path, Set<String> known) {
    if (!node.isObject()) {
      throw wrongType(path.isEmpty() ? "the body" : path, "object", node);
    }
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        String field = join(path, name);
        throw RequestRefused.field(
            "unknown_field",
            field,
            "There is no field "
                + field
                + " here; known are: "
                + String.join(", ", known.stream().sorted().toList())
                + ".");
      }
    }
    return new JsonFields(node, path);
  }

  /**
   * An object whose names are the caller's: each with its text, number or truth value as text, or
   * null.
   *
   * @throws RequestRefused {@code invalid_type}
   */
  public static Map<String, @Nullable String> values(JsonNode node) {
    if (!node.isObject()) {
      throw wrongType("the body", "object", node);
    }
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      if (value.isContainer() || (value.isNumber() && !value.isIntegralNumber())) {
        throw wrongType(field.getKey(), "string, integer, boolean or null", value);
      }
      values.put(field.getKey(), value.isNull() ? null : value.asString());
    }
    return values;
  }

  /** Whether the field is there and not null. */
  public boolean has(String name) {
    return find(name).isPresent();
  }

  /**
   * @throws RequestRefused {@code missing_field}
   */
  public String requireText(String name) {
    String text = text(name);
    if (text == null) {
      throw missing(name);
    }
    return text;
  }

  /** A string. */
  public @Nullable String text(String name) {
    return find(name).map(node -> textOf(node, join(path, name))).orElse(null);
  }

  /** A string in the form of a type of the domain, for example a level. */
  public <T> @Nullable T text(String name, Function<String, T> form) {
    String text = text(name);
    return text == null ? null : formed(text, join(path, name), form);
  }

  /** A whole number. */
  public @Nullable Integer integer(String name) {
    return find(name)
        .map(
            node -> {
              if (!node.isIntegralNumber() || !node.canConvertToInt()) {
                throw wrongType(join(path, name), "integer", node);
              }
              return node.intValue();
            })
        .orElse(null);
  }

  /** A whole number, as ids of rows are. */
  public @Nullable Long longInteger(String name) {
    Integer value = integer(name);
    return value == null ? null : value.longValue();
  }

  /**
   * A whole number.
   *
   * @throws RequestRefused {@code missing_field}
   */
  public int requireInteger(String name) {
    Integer value = integer(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  /** True or false. */
  public boolean flag(String name) {
    return find(name)
        .map(
            node -> {
              if (!node.isBoolean()) {
                throw wrongType(join(path, name), "boolean", node);
              }
              return node.booleanValue();
            })
        .orElse(false);
  }

  /**
   * A time of RFC 3339.
   *
   * @throws RequestRefused {@code invalid_<name>}
   */
  public @Nullable Instant time(String name) {
    String text = text(name);
    return text == null
        ? null
        : Times.parse(text)
            .orElseThrow(
                () ->
                    RequestRefused.field(
                        "invalid_" + name,
                        join(path, name),
                        join(path, name)
                            + " must be an RFC 3339 time, such as 2026-01-31T12:00:00Z."));
  }

  /** A JSON object, as text. */
  public @Nullable String objectText(String name) {
    return find(name)
        .map(
            node -> {
              if (!node.isObject()) {
                throw wrongType(join(path, name), "object", node);
              }
              return node.toString();
            })
        .orElse(null);
  }

  /** Any JSON value, null included, as text; {@code null} when it is absent. */
  public String valueText(String name) {
    JsonNode node = object.get(name);
    return node == null ? "null" : node.toString();
  }

  /** Strings in the form of a type of the domain; empty when absent. */
  public <T> List<T> texts(String name, Function<String, T> form) {
    return elements(name, (node, place) -> formed(textOf(node, place), place, form));
  }

  /** Objects with fields of their own; empty when absent. */
  public <T> List<T> objects(String name, Set<String> known, Function<JsonFields, T> form) {
    return elements(name, (node, place) -> form.apply(of(node, place, known)));
  }

  /** Where these fields are in the body, for example {@code ds_info[0]}; empty at the top. */
  public String path() {
    return path;
  }

  /** What to throw when the field is needed but absent. */
  public RequestRefused missing(String name) {
    String field = join(path, name);
    return RequestRefused.field("missing_field", field, "The field " + field + " is needed.");
  }

  private interface ElementForm<T> {
    T read(JsonNode node, String place);
  }

  private <T> List<T> elements(String name, ElementForm<T> form) {
    Optional<JsonNode> array = find(name);
    if (array.isEmpty()) {
      return List.of();
    }
    String field = join(path, name);
    if (!array.get().isArray()) {
      throw wrongType(field, "array", array.get());
    }
    List<T> elements = new ArrayList<>(array.get().size());
    for (JsonNode node : array.get()) {
      elements.add(form.read(node, field + "[" + elements.size() + "]"));
    }
    return elements;
  }

  private Optional<JsonNode> find(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  private static <T> T formed(String text, String field, Function<String, T> form) {
    try {
      return form.apply(text);
    } catch (RuleViolation e) {
      throw RequestRefused.field(e.code(), field, field + ": " + e.getMessage());
    }
  }

  private static String textOf(JsonNode node, String field) {
    if (!node.isString()) {
      throw wrongType(field, "string", node);
    }
    return node.stringValue();
  }

  private static RequestRefused wrongType(String field, String expected, JsonNode found) {
    return new RequestRefused(
        "invalid_type",
        field + " must be of type " + expected + ", not " + typeOf(found) + ".",
        Map.of("field", field, "expected", expected));
  }

  private static String typeOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> node.isIntegralNumber() ? "integer" : "number";
      default -> "null";
    };
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
