package dev.millrace.persistence.golden;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The statements of a scenario as a text for people: each once, under the call that sends it. */
final class Statements {

  private static final String CLAUSES =
      " (FROM|WHERE|UNION ALL|ORDER BY|GROUP BY|SET|VALUES|OUTPUT|RETURNING|ON CONFLICT|JOIN"
          + "|CROSS JOIN|UPDATE|WITH \\(cell) ?";

  private final StringBuilder text = new StringBuilder();
  private final List<String> bare = new ArrayList<>();
  private final Set<String> known = new LinkedHashSet<>();
  private String call = "";

  /** What follows belongs to this call. */
  void during(String name) {
    call = name;
  }

  void sent(String sql, TreeMap<Integer, String> parameters) {
    if (!known.add(sql)) {
      return;
    }
    if (!call.isEmpty()) {
      text.append("-- ").append(call).append("\n\n");
      call = "";
    }
    if (!parameters.isEmpty()) {
      text.append("-- ? ").append(String.join(", ", values(parameters))).append('\n');
    }
    text.append(sql.replaceAll(CLAUSES, "\n  $1 ").replace("WITH (cell ", "WITH (cell"))
        .append(";\n\n");
    bare.add(sql);
  }

  private static List<String> values(Map<Integer, String> parameters) {
    return List.copyOf(parameters.values());
  }

  /** One statement each, as they are sent. */
  List<String> bare() {
    return List.copyOf(bare);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
