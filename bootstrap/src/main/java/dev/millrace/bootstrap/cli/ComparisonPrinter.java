package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.console.Paint;
import dev.millrace.bootstrap.console.TextTable;
import dev.millrace.bootstrap.console.TextTable.Cell;
import dev.millrace.persistence.sql.transfer.Comparison;
import java.util.List;
import java.util.stream.Stream;

/** Prints two stores side by side. */
record ComparisonPrinter(Console console) {

  /**
   * Prints them.
   *
   * @return the exit code that fits
   */
  int print(Comparison comparison) {
    Paint paint = console.paint();
    TextTable table = new TextTable();
    table.row(
        Stream.of("TABLE", "ROWS", "SOURCE SUM", "TARGET SUM", "OK")
            .map(head -> new Cell(head, paint::bold))
            .toList());
    for (Comparison.Line line : comparison.lines()) {
      String rows =
          line.sourceRows() == line.targetRows()
              ? String.valueOf(line.sourceRows())
              : line.sourceRows() + "/" + line.targetRows();
      table.row(
          List.of(
              Cell.plain(line.table()),
              Cell.plain(rows),
              Cell.plain(line.sourceSum()),
              Cell.plain(line.targetSum()),
              Cell.plain(line.same() ? "yes" : "NO")));
    }
    table.lines().forEach(console.out()::println);
    if (!comparison.same()) {
      console.err().println("millrace: the two do not hold the same rows");
      return ExitCode.DIFFERENT;
    }
    return ExitCode.OK;
  }
}
