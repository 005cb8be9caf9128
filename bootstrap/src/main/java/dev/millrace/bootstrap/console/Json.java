package dev.millrace.bootstrap.console;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as commands print it: indented, fields in the order in which they were put. */
public final class Json {

  private static final JsonMapper LINES = new JsonMapper();

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The object on a line of its own. */
  public static String line(ObjectNode object) {
    return LINES.writeValueAsString(object);
  }

  /** The same JSON, indented. */
  public static String indented(String json) {
    return MAPPER.writeValueAsString(MAPPER.readTree(json));
  }

  public static String write(ObjectNode object) {
    return MAPPER.writeValueAsString(object);
  }
}
