package dev.millrace.persistence.race;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.sqlite.SqliteSettings;
import dev.millrace.persistence.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Only one process at a time may have a SQLite file open, so here one takes another's place. */
class SqliteRaceTest {
  private static final int JOBS = 20_000;
  private static final int WORKERS = 8;
  private static final int KILLS = 4;

  @TempDir Path folder;

  @Test
  @Timeout(700)
  void nothingIsLostOrDoneTwiceThoughProcessesAreKilled() throws Exception {
    Path file = folder.resolve("store.db");
    long start = System.nanoTime();
    Ledger ledger =
        new Contest(
                List.of("file", file.toString()),
                List.of(),
                List.of(new Share("only", 0, JOBS, WORKERS)),
                KILLS,
                sessions -> {
                  // The system lets go of a process's locks on a file before its end is told.
                })
            .run();
    long took = System.nanoTime() - start;
    try (SqliteStore store = SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE)) {
      new Verdict(ledger, store.ports(), JOBS)
          .give("SQLite, 1 process at a time with 8 leasing threads", took);
    }
  }
}
