package dev.millrace.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Columns that line up, whatever colours their cells have. */
final class TextTable {

  private static final String GAP = "  ";

  /**
   * A piece of a row.
   *
   * @param text what counts for the width
   * @param paint puts colours on it
   */
  record Cell(String text, UnaryOperator<String> paint) {
    static Cell plain(String text) {
      return new Cell(text, UnaryOperator.identity());
    }
  }

  private final List<List<Cell>> rows = new ArrayList<>();

  void row(List<Cell> cells) {
    rows.add(List.copyOf(cells));
  }

  List<String> lines() {
    int[] widths = widths();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private int[] widths() {
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<Cell> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], row.get(column).text().length());
      }
    }
    return widths;
  }

  private static String line(List<Cell> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      Cell cell = row.get(column);
      boolean last = column == row.size() - 1;
      line.append(cell.paint().apply(cell.text()));
      if (!last) {
        line.repeat(' ', widths[column] - cell.text().length()).append(GAP);
      }
    }
    return line.toString().stripTrailing();
  }
}
