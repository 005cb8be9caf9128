package dev.millrace.http.operation;

import dev.millrace.http.request.Parameters;
import java.util.List;
import java.util.Set;

/**
 * Reads what metrics are wanted. All parameters of gonemaster-server are known and checked, also
 * those that choose sections that are not kept here yet.
 *
 * @param prometheus whether the Prometheus text format is wanted
 * @param health whether the section on health is wanted
 */
record MetricsQuery(boolean prometheus, boolean health) {
  private static final int MAX_ROWS = 100;
  private static final List<String> SECTIONS =
      List.of("all", "health", "jobs", "api", "quality", "insights", "trends");
  private static final Set<String> WINDOWS = Set.of("1h", "6h", "24h", "48h");

  static MetricsQuery of(Parameters parameters) {
    String format = parameters.text("format");
    if ("prom".equals(format)) {
      return new MetricsQuery(true, false);
    }
    if (format != null && !format.equals("json")) {
      throw Parameters.invalid("format", "format must be json or prom.");
    }
    String window = parameters.text("window");
    if (window != null && !WINDOWS.contains(window)) {
      throw Parameters.invalid("window", "window must be 1h, 6h, 24h or 48h.");
    }
    parameters.integer("limit_domains", 1, MAX_ROWS);
    parameters.integer("limit_batches", 1, MAX_ROWS);
    Set<String> sections = parameters.set("include", MetricsQuery::section);
    return new MetricsQuery(
        false, sections.isEmpty() || sections.contains("all") || sections.contains("health"));
  }

  private static String section(String name) {
    if (!SECTIONS.contains(name)) {
      throw Parameters.invalid(
          "include", "include names some of " + String.join(", ", SECTIONS) + ".");
    }
    return name;
  }
}
