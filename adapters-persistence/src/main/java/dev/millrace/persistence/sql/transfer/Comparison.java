package dev.millrace.persistence.sql.transfer;

import java.util.List;
import java.util.stream.IntStream;

/** Two stores, table by table. */
public record Comparison(List<Line> lines) {

  public Comparison {
    lines = List.copyOf(lines);
  }

  /**
   * Reads and compares two stores, or a file and a store.
   *
   * @throws dev.millrace.persistence.StoreRefused if either cannot be read
   */
  public static Comparison of(RowSource source, RowSource target, Watcher watcher) {
    return TransferFailure.told(
        "compare the stores",
        () ->
            of(
                StoreSums.of(source, Watcher.Phase.VERIFY, watcher),
                StoreSums.of(target, Watcher.Phase.VERIFY, watcher)));
  }

  static Comparison of(List<TableSum> source, List<TableSum> target) {
    return new Comparison(
        IntStream.range(0, source.size())
            .mapToObj(i -> Line.of(source.get(i), target.get(i)))
            .toList());
  }

  /** Whether they hold the same rows. */
  public boolean same() {
    return lines.stream().allMatch(Line::same);
  }

  /** One table on both sides; the sums as {@link TableSum#text} gives them. */
  public record Line(
      String table, long sourceRows, String sourceSum, long targetRows, String targetSum) {

    private static Line of(TableSum source, TableSum target) {
      return new Line(source.table(), source.rows(), source.text(), target.rows(), target.text());
    }

    /** Whether both sides hold the same rows. */
    public boolean same() {
      return sourceRows == targetRows && sourceSum.equals(targetSum);
    }
  }
}
