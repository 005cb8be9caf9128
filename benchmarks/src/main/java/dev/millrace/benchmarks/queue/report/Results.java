package dev.millrace.benchmarks.queue.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Those with figures for at least one of the columns. */
  List<String> contenders(List<Column> columns) {
    return figures.entrySet().stream()
        .filter(row -> columns.stream().anyMatch(row.getValue()::containsKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those of a table of which there are figures at all. */
  List<Column> columns(Column.Table table) {
    return Arrays.stream(Column.values())
        .filter(column -> column.table() == table)
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
