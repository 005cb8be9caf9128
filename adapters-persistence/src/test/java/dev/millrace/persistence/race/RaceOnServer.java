package dev.millrace.persistence.race;

import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.testserver.Engine;
import dev.millrace.persistence.testserver.ServerKind;
import java.util.List;

/** Two processes on one database of a server, five of which are killed in turn. */
final class RaceOnServer {
  static final int JOBS = 20_000;
  private static final int WORKERS = 4;
  private static final int KILLS = 5;

  private RaceOnServer() {}

  static void run(ServerKind kind) throws InterruptedException {
    try (StoreOnServer store = StoreOnServer.open(kind)) {
      long start = System.nanoTime();
      Ledger ledger =
          new Contest(
                  List.of("server", kind.name()),
                  AddressLines.of(store.address()),
                  List.of(
                      new Share("first", 0, JOBS / 2, WORKERS),
                      new Share("second", JOBS / 2, JOBS, WORKERS)),
                  KILLS,
                  new GoneSessions(kind)::await)
              .run();
      long took = System.nanoTime() - start;
      if (kind.engine() == Engine.MARIADB || kind.engine() == Engine.MYSQL) {
        ledger.skippedStaysLocked();
      }
      new Verdict(ledger, store.ports(), JOBS)
          .give(kind.title() + ", 2 processes with 4 leasing threads each", took);
    }
  }
}
