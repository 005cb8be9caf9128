package dev.millrace.persistence.sql.transfer;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads all tables of a source and sums them. */
public final class StoreSums {

  private static final int TELL_EACH = 1_000;

  private StoreSums() {}

  /** The sums of all tables and of the numbers. */
  public static List<TableSum> of(RowSource source, Watcher.Phase phase, Watcher watcher)
      throws IOException, SQLException {
    Manifest manifest = source.manifest();
    watcher.begin(phase, manifest.rows());
    List<TableSum> sums = new ArrayList<>();
    for (Table table : StoreTables.ALL) {
      TableSum sum = new TableSum(table.name());
      source.read(
          table,
          row -> {
            sum.add(row);
            tell(watcher, sum);
          });
      watcher.rows(table.name(), sum.rows());
      sums.add(sum);
    }
    source.finish(sums);
    sums.add(TableSum.ofNumbers(manifest.numbers()));
    return sums;
  }

  /** Tells the watcher now and then. */
  static void tell(Watcher watcher, TableSum sum) {
    if (sum.rows() % TELL_EACH == 0) {
      watcher.rows(sum.table(), sum.rows());
    }
  }
}
