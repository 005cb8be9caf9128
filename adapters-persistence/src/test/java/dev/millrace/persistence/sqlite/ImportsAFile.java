package dev.millrace.persistence.sqlite;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.sql.transfer.Start;
import dev.millrace.persistence.sql.transfer.StoreEnd;
import dev.millrace.persistence.sql.transfer.Watcher;
import dev.millrace.persistence.sql.transfer.file.Import;
import java.nio.file.Path;

/** A process that imports a file and says how that ended. */
final class ImportsAFile {

  private ImportsAFile() {}

  public static void main(String[] arguments) {
    try (StoreEnd target = SqliteTransfer.target(Path.of(arguments[1]))) {
      Import.run(Path.of(arguments[0]), target, Start.FRESH, Watcher.NONE);
      System.out.print("complete");
    } catch (StoreRefused e) {
      System.out.print(e.code());
    }
  }
}
