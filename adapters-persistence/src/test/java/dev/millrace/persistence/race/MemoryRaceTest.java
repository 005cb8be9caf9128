package dev.millrace.persistence.race;

import dev.millrace.persistence.memory.MemoryStore;
import dev.millrace.persistence.race.Report.What;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The store in memory belongs to one process, which cannot be killed and leave anything behind. */
class MemoryRaceTest {
  private static final int JOBS = 20_000;
  private static final int WORKERS = 8;

  @Test
  @Timeout(700)
  void nothingIsLostOrDoneTwice() throws Exception {
    Ledger ledger = new Ledger();
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger unpushed = new AtomicInteger(JOBS);
    Reporter reporter =
        new Reporter(
            report -> {
              ledger.add("only", report);
              if (report.what() == What.PUSHED) {
                unpushed.addAndGet(-report.numbers().size());
              }
              if (report.what() == What.EMPTY && unpushed.get() == 0) {
                over.set(true);
              }
            });
    try (MemoryStore store = new MemoryStore(Clock.systemUTC()::instant)) {
      long start = System.nanoTime();
      new Racer(store.ports(), new Share("only", 0, JOBS, WORKERS), reporter, over::get).run();
      long took = System.nanoTime() - start;
      new Verdict(ledger, store.ports(), JOBS)
          .give("memory, 1 process with 8 leasing threads", took);
    }
  }
}
