package dev.millrace.bootstrap.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as commands print it: indented, fields in the order in which they were put. */
final class Json {

  private static final JsonMapper LINES = new JsonMapper();

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The object on a line of its own. */
  static String line(ObjectNode object) {
    return LINES.writeValueAsString(object);
  }

  /** The same JSON, indented. */
  static String indented(String json) {
    return MAPPER.writeValueAsString(MAPPER.readTree(json));
  }

  static String write(ObjectNode object) {
    return MAPPER.writeValueAsString(object);
  }
}
