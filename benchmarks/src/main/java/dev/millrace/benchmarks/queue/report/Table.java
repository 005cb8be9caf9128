package dev.millrace.benchmarks.queue.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table in Markdown whose columns are aligned, so that it can be read as plain text too. */
final class Table {

  private Table() {}

  /** The columns of one table; empty if nothing was measured for it. */
  static String of(Results results, Column.Table table) {
    List<Column> columns = results.columns(table);
    if (columns.isEmpty()) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("queue"));
    columns.forEach(column -> head.add(column.title()));
    rows.add(head);
    for (String contender : results.contenders(columns)) {
      List<String> row = new ArrayList<>(List.of(contender));
      columns.forEach(column -> row.add(orDash(results.cell(contender, column))));
      rows.add(row);
    }
    return lay(rows);
  }

  private static String orDash(@Nullable String cell) {
    return cell == null ? "–" : cell;
  }

  private static String lay(List<List<String>> rows) {
    List<Integer> widths =
        IntStream.range(0, rows.getFirst().size())
            .mapToObj(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(1))
            .toList();
    StringBuilder text = new StringBuilder(line(rows.getFirst(), widths));
    text.append('|').append("-".repeat(widths.getFirst() + 2));
    widths.stream()
        .skip(1)
        .forEach(width -> text.append('|').append("-".repeat(width + 1)).append(':'));
    text.append("|\n");
    rows.stream().skip(1).forEach(row -> text.append(line(row, widths)));
    return text.toString();
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
            .mapToObj(i -> pad(row.get(i), widths.get(i), i > 0))
            .collect(Collectors.joining(" | ", "| ", " |"))
        + "\n";
  }

  private static String pad(String cell, int width, boolean right) {
    String blank = " ".repeat(width - cell.length());
    return right ? blank + cell : cell + blank;
  }
}
