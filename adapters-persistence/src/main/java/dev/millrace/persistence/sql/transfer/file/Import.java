package dev.millrace.persistence.sql.transfer.file;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.sql.transfer.Comparison;
import dev.millrace.persistence.sql.transfer.Move;
import dev.millrace.persistence.sql.transfer.Start;
import dev.millrace.persistence.sql.transfer.StoreEnd;
import dev.millrace.persistence.sql.transfer.StoreSums;
import dev.millrace.persistence.sql.transfer.TransferFailure;
import dev.millrace.persistence.sql.transfer.Watcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts an export's rows into a store. */
public final class Import {

  private Import() {}

  /**
   * Reads a file to its end, so that nothing is written from one that is incomplete or damaged.
   *
   * @throws StoreRefused {@code no_export}, {@code bad_export}, {@code export_incomplete} or {@code
   *     export_damaged}
   */
  public static void check(Path file, Watcher watcher) {
    TransferFailure.told(
        "read " + file,
        () -> {
          try (InputStream in = open(file)) {
            return StoreSums.of(FileRows.of(in), Watcher.Phase.CHECK, watcher);
          }
        });
  }

  /**
   * Imports a file that was checked.
   *
   * @throws StoreRefused as {@link #run(InputStream, StoreEnd, Start, Watcher)}
   */
  public static Comparison run(Path file, StoreEnd target, Start start, Watcher watcher) {
    return TransferFailure.told(
        "read " + file,
        () -> {
          try (InputStream in = open(file)) {
            return run(in, target, start, watcher);
          }
        });
  }

  /**
   * Imports a stream, which can be read only once: whether it is whole shows at its end.
   *
   * @throws StoreRefused as {@link Move#run} and {@link #check}; what was written stays marked as
   *     unfinished
   */
  public static Comparison run(InputStream in, StoreEnd target, Start start, Watcher watcher) {
    return new Move(FileRows.of(in), target, watcher).run(start);
  }

  private static InputStream open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new StoreRefused("no_export", "There is no file " + file + " to import.");
    }
    return Files.newInputStream(file);
  }
}
