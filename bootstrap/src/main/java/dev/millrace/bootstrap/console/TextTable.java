package dev.millrace.bootstrap.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Columns that line up, whatever colours their cells have. */
public final class TextTable {

  private static final String GAP = "  ";

  /**
   * A piece of a row.
   *
   * @param text what counts for the width
   * @param paint puts colours on it
   */
  public record Cell(String text, UnaryOperator<String> paint) {
    public static Cell plain(String text) {
      return new Cell(text, UnaryOperator.identity());
    }
  }

  private final List<List<Cell>> rows = new ArrayList<>();
  private int[] widths = {};

  public void row(List<Cell> cells) {
    rows.add(List.copyOf(cells));
  }

  public List<String> lines() {
    widths = widths();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  /**
   * The lines of the rows so far, which are then forgotten; columns of what comes later are at
   * least as wide.
   */
  public List<String> drain() {
    List<String> lines = lines();
    rows.clear();
    return lines;
  }

  private int[] widths() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] wide = Arrays.copyOf(widths, Math.max(columns, widths.length));
    for (List<Cell> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        wide[column] = Math.max(wide[column], row.get(column).text().length());
      }
    }
    return wide;
  }

  private static String line(List<Cell> row, int[] columns) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      Cell cell = row.get(column);
      boolean last = column == row.size() - 1;
      line.append(cell.paint().apply(cell.text()));
      if (!last) {
        line.repeat(' ', columns[column] - cell.text().length()).append(GAP);
      }
    }
    return line.toString().stripTrailing();
  }
}
