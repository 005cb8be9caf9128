package dev.millrace.http.operation;

import dev.millrace.application.telemetry.TrendWindow;
import dev.millrace.http.request.Parameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What metrics are wanted.
 *
 * @param prometheus whether the Prometheus text format is wanted; the rest says nothing then
 * @param window the only trend that is wanted; null for all
 * @param maxDomains how many domains are wanted at most
 * @param maxBatches how many batches are wanted at most
 */
record MetricsQuery(
    boolean prometheus,
    Set<Section> sections,
    @Nullable TrendWindow window,
    int maxDomains,
    int maxBatches) {
  private static final int MAX_ROWS = 100;
  private static final int USUAL_ROWS = 20;
  private static final String ALL = "all";
  private static final MetricsQuery PROMETHEUS = new MetricsQuery(true, Set.of(), null, 0, 0);

  MetricsQuery {
    sections = Set.copyOf(sections);
  }

  /** A part of the answer. */
  enum Section {
    HEALTH,
    JOBS,
    API,
    QUALITY,
    INSIGHTS,
    TRENDS
  }

  static MetricsQuery of(Parameters parameters) {
    String format = parameters.text("format");
    if ("prom".equals(format)) {
      return PROMETHEUS;
    }
    if (format != null && !format.equals("json")) {
      throw Parameters.invalid("format", "format must be json or prom.");
    }
    return new MetricsQuery(
        false,
        sections(parameters),
        window(parameters),
        rows(parameters, "limit_domains"),
        rows(parameters, "limit_batches"));
  }

  boolean wants(Section section) {
    return sections.contains(section);
  }

  boolean wants(TrendWindow other) {
    return window == null || window == other;
  }

  private static int rows(Parameters parameters, String name) {
    Integer rows = parameters.integer(name, 1, MAX_ROWS);
    return rows == null ? USUAL_ROWS : rows;
  }

  private static @Nullable TrendWindow window(Parameters parameters) {
    String label = parameters.text("window");
    return label == null
        ? null
        : TrendWindow.of(label)
            .orElseThrow(() -> Parameters.invalid("window", "window must be 1h, 6h, 24h or 48h."));
  }

  private static Set<Section> sections(Parameters parameters) {
    Set<String> names =
        parameters.set("include", name -> name.toLowerCase(Locale.ROOT)).stream()
            .collect(Collectors.toSet());
    Set<Section> sections = EnumSet.noneOf(Section.class);
    names.stream().filter(name -> !name.equals(ALL)).forEach(name -> sections.add(section(name)));
    return names.isEmpty() || names.contains(ALL) ? EnumSet.allOf(Section.class) : sections;
  }

  private static Section section(String name) {
    return Arrays.stream(Section.values())
        .filter(section -> section.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Parameters.invalid(
                    "include",
                    "include names some of all, health, jobs, api, quality, insights, trends."));
  }
}
