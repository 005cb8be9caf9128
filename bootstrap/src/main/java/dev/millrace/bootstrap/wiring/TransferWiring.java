package dev.millrace.bootstrap.wiring;

import dev.millrace.bootstrap.configuration.DatabaseSettings;
import dev.millrace.bootstrap.configuration.DatabaseSettings.Memory;
import dev.millrace.bootstrap.configuration.DatabaseSettings.Server;
import dev.millrace.bootstrap.configuration.DatabaseSettings.SqliteFile;
import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.server.ServerTransfer;
import dev.millrace.persistence.sql.transfer.Comparison;
import dev.millrace.persistence.sql.transfer.LiveNodes;
import dev.millrace.persistence.sql.transfer.Move;
import dev.millrace.persistence.sql.transfer.Start;
import dev.millrace.persistence.sql.transfer.StoreEnd;
import dev.millrace.persistence.sql.transfer.StoreRows;
import dev.millrace.persistence.sql.transfer.TableSum;
import dev.millrace.persistence.sql.transfer.Watcher;
import dev.millrace.persistence.sql.transfer.file.Export;
import dev.millrace.persistence.sql.transfer.file.ExportLabel;
import dev.millrace.persistence.sql.transfer.file.Import;
import dev.millrace.persistence.sqlite.SqliteTransfer;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Moves what stores hold. All of it throws {@link StartRefused} where it cannot be done. */
public final class TransferWiring {

  private TransferWiring() {}

  /** Two stores that have to do with each other. */
  public record Ends(DatabaseSettings from, DatabaseSettings to) {}

  /**
   * Copies one store into another and compares them.
   *
   * @param allowLive whether nodes may be at work on the source meanwhile
   */
  public static Comparison copy(Ends ends, Start start, boolean allowLive, Watcher watcher) {
    return StoreWiring.refusing(
        () -> {
          requireDifferent(ends);
          try (StoreEnd from = source(ends.from(), allowLive);
              StoreEnd to = target(ends.to())) {
            return new Move(StoreRows.of(from), to, watcher).run(start);
          }
        });
  }

  /**
   * Compares two stores and changes neither.
   *
   * @param allowLive whether nodes may be at work on them meanwhile
   */
  public static Comparison compare(Ends ends, boolean allowLive, Watcher watcher) {
    return StoreWiring.refusing(
        () -> {
          requireDifferent(ends);
          try (StoreEnd from = source(ends.from(), allowLive);
              StoreEnd to = source(ends.to(), allowLive)) {
            return Comparison.of(StoreRows.of(from), StoreRows.of(to), watcher);
          }
        });
  }

  /**
   * Exports what a store holds now, while nodes may go on with it.
   *
   * @param write {@link Export#toFile} or {@link Export#to}
   */
  public static List<TableSum> export(
      DatabaseSettings store,
      ExportLabel label,
      boolean gzip,
      Watcher watcher,
      Function<Export, List<TableSum>> write) {
    return StoreWiring.refusing(
        () -> {
          try (StoreEnd end = snapshot(store)) {
            return write.apply(new Export(end, label, gzip, watcher));
          }
        });
  }

  /** Imports a file, once it was read through and found to be whole. */
  public static Comparison load(Path file, DatabaseSettings store, Start start, Watcher watcher) {
    return StoreWiring.refusing(
        () -> {
          Import.check(file, watcher);
          try (StoreEnd end = target(store)) {
            return Import.run(file, end, start, watcher);
          }
        });
  }

  /** Imports a stream. */
  public static Comparison load(
      InputStream in, DatabaseSettings store, Start start, Watcher watcher) {
    return StoreWiring.refusing(
        () -> {
          try (StoreEnd end = target(store)) {
            return Import.run(in, end, start, watcher);
          }
        });
  }

  private static void requireDifferent(Ends ends) {
    if (ends.from().place().equals(ends.to().place())) {
      throw new StoreRefused("same_store", "Both ends are the same store; name two.");
    }
  }

  private static StoreEnd source(DatabaseSettings settings, boolean allowLive) {
    if (allowLive) {
      return snapshot(settings);
    }
    StoreEnd end =
        switch (settings.place()) {
          case Memory memory -> throw inMemory();
          case SqliteFile sqlite -> SqliteTransfer.source(sqlite.file());
          case Server server -> transfer(server).source();
        };
    try {
      LiveNodes.requireNone(end);
      return end;
    } catch (RuntimeException e) {
      end.close();
      throw e;
    }
  }

  private static StoreEnd snapshot(DatabaseSettings settings) {
    return switch (settings.place()) {
      case Memory memory -> throw inMemory();
      case SqliteFile sqlite -> SqliteTransfer.snapshot(sqlite.file());
      case Server server -> transfer(server).source();
    };
  }

  private static StoreEnd target(DatabaseSettings settings) {
    return switch (settings.place()) {
      case Memory memory -> throw inMemory();
      case SqliteFile sqlite -> SqliteTransfer.target(sqlite.file());
      case Server server -> transfer(server).target();
    };
  }

  private static ServerTransfer transfer(Server server) {
    return new ServerTransfer(
        StoreWiring.database(server.driver()),
        new ServerSettings(server.address(), server.pool(), "transfer"));
  }

  private static IllegalArgumentException inMemory() {
    return new IllegalArgumentException("A store in memory cannot be reached from outside.");
  }
}
