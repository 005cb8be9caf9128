package dev.millrace.persistence.sql.transfer;

import dev.millrace.persistence.StoreRefused;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Moves all rows of a source into a store, then reads them there and compares. It may be killed at
 * any point: the target's marks say what is there, and a resumed move reads the source from the
 * start, finds that the rows before the mark still have the sum that they had, and adds the rest.
 */
public final class Move {

  private final RowSource source;
  private final StoreEnd target;
  private final Watcher watcher;
  private final MoveMarks marks;

  /**
   * @param target migrated to this release
   */
  public Move(RowSource source, StoreEnd target, Watcher watcher) {
    this.source = source;
    this.target = target;
    this.watcher = watcher;
    this.marks = new MoveMarks(target);
  }

  /**
   * Moves.
   *
   * @return what is on both sides; where it is not the same, the target stays marked and no server
   *     starts on it
   * @throws StoreRefused {@code target_not_empty}, {@code move_unfinished}, {@code
   *     nothing_to_resume}, {@code store_busy}, {@code source_changed} or {@code transfer_failed},
   *     or what the source refuses
   */
  public Comparison run(Start start) {
    return TransferFailure.told(
        "move all rows to " + target.shown() + " (--resume goes on where it stopped)",
        () -> moved(start));
  }

  private Comparison moved(Start start) throws IOException, SQLException {
    Map<String, MoveMarks.Mark> there = new MoveTarget(target, marks).prepare(start);
    Manifest manifest = source.manifest();
    target.dialect().makeRoom(target.connection(), manifest.numbers());
    watcher.begin(Watcher.Phase.MOVE, manifest.rows());
    List<TableSum> sums = new ArrayList<>();
    for (Table table : StoreTables.ALL) {
      sums.add(move(table, Objects.requireNonNull(there.get(table.name()))));
    }
    source.finish(sums);
    target.transaction(
        connection -> {
          target.dialect().setNumbers(connection, manifest.numbers());
          return manifest;
        });
    sums.add(TableSum.ofNumbers(manifest.numbers()));
    Comparison comparison =
        Comparison.of(sums, StoreSums.of(StoreRows.of(target), Watcher.Phase.VERIFY, watcher));
    if (comparison.same()) {
      target.connection().rollback();
      marks.remove();
    }
    return comparison;
  }

  private TableSum move(Table table, MoveMarks.Mark mark) throws IOException, SQLException {
    TableSum sum = new TableSum(table.name());
    requireUnchanged(sum, mark);
    try (ChunkWriter writer = new ChunkWriter(target, table, sum)) {
      source.read(
          table,
          row -> {
            boolean there = sum.rows() < mark.rows();
            sum.add(row);
            if (there) {
              requireUnchanged(sum, mark);
            } else {
              writer.add(row);
            }
            StoreSums.tell(watcher, sum);
          });
      writer.commit();
    }
    if (sum.rows() < mark.rows()) {
      throw changed(table.name());
    }
    watcher.rows(table.name(), sum.rows());
    return sum;
  }

  private void requireUnchanged(TableSum sum, MoveMarks.Mark mark) {
    if (sum.rows() == mark.rows() && !sum.text().equals(mark.sum())) {
      throw changed(sum.table());
    }
  }

  private StoreRefused changed(String table) {
    return new StoreRefused(
        "source_changed",
        "The source's table "
            + table
            + " is not what it was when the move into "
            + target.shown()
            + " began; start over with --replace.");
  }
}
