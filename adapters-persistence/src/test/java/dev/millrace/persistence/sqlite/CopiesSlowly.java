package dev.millrace.persistence.sqlite;

import dev.millrace.persistence.sql.transfer.Move;
import dev.millrace.persistence.sql.transfer.Start;
import dev.millrace.persistence.sql.transfer.StoreEnd;
import dev.millrace.persistence.sql.transfer.StoreRows;
import dev.millrace.persistence.sql.transfer.Watcher;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process that copies a store and halts in the middle of the entries, waiting to be killed. */
final class CopiesSlowly {

  private static final int MIDDLE = 8_000;

  private CopiesSlowly() {}

  public static void main(String[] arguments) {
    try (StoreEnd source = SqliteTransfer.source(Path.of(arguments[0]));
        StoreEnd target = SqliteTransfer.target(Path.of(arguments[1]))) {
      new Move(StoreRows.of(source), target, new Halting()).run(Start.FRESH);
    }
  }

  private static final class Halting implements Watcher {
    @Override
    public void begin(Phase phase, Map<String, Long> totals) {}

    @Override
    public void rows(String table, long done) {
      if (table.equals("entries") && done >= MIDDLE) {
        System.out.println("in the middle");
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
