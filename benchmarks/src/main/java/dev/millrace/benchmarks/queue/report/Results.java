package dev.millrace.benchmarks.queue.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of all rounds on one database, by contender and column. */
public final class Results {

  private final Map<String, Map<Column, List<Double>>> figures = new LinkedHashMap<>();

  /** A contender gets its row, in the order in which they are named first. */
  public void row(String contender) {
    rowOf(contender);
  }

  private Map<Column, List<Double>> rowOf(String contender) {
    return figures.computeIfAbsent(contender, name -> new EnumMap<>(Column.class));
  }

  /** What one round gave. */
  public void add(String contender, Column column, double figure) {
    rowOf(contender).computeIfAbsent(column, name -> new ArrayList<>()).add(figure);
  }

  public Set<String> contenders() {
    return figures.keySet();
  }

  /** Those of which there are figures at all. */
  public List<Column> columns() {
    return List.of(Column.values()).stream()
        .filter(column -> figures.values().stream().anyMatch(row -> row.containsKey(column)))
        .toList();
  }

  /** "median (least to most)" of the rounds; null where nothing was measured. */
  public @Nullable String cell(String contender, Column column) {
    List<Double> rounds = rowOf(contender).get(column);
    if (rounds == null) {
      return null;
    }
    List<Double> sorted = rounds.stream().sorted().toList();
    String median = column.shown(median(sorted));
    return sorted.size() == 1
        ? median
        : "%s (%s–%s)"
            .formatted(median, column.shown(sorted.getFirst()), column.shown(sorted.getLast()));
  }

  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
