package dev.millrace.persistence.sql.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of an entry as text, in their order; null stands for none. */
public final class ArgsJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ArgsJson() {}

  /** The text for arguments. */
  public static @Nullable String write(Map<String, String> args) {
    if (args.isEmpty()) {
      return null;
    }
    ObjectNode tree = JSON.createObjectNode();
    args.forEach(tree::put);
    return JSON.writeValueAsString(tree);
  }

  /** The arguments again. */
  public static Map<String, String> read(@Nullable String text) {
    if (text == null) {
      return Map.of();
    }
    Map<String, String> args = new LinkedHashMap<>();
    for (var arg : JSON.readTree(text).properties()) {
      args.put(arg.getKey(), arg.getValue().stringValue());
    }
    return args;
  }
}
