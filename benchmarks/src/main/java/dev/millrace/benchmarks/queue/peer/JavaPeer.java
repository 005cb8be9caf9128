package dev.millrace.benchmarks.queue.peer;

import dev.millrace.benchmarks.queue.Contender;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.place.EngineKind;
import dev.millrace.benchmarks.queue.work.Callers;
import dev.millrace.benchmarks.queue.work.LastFinish;
import dev.millrace.benchmarks.queue.work.Occasions;
import dev.millrace.benchmarks.queue.work.Tally;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What the peers that run in this process have in common: they differ in a few verbs. */
abstract class JavaPeer implements Contender {

  /** Jobs of one call where a queue takes many. */
  static final int BULK_STEP = 1_000;

  private final Database database;
  private final String unfinished;

  /**
   * @param unfinished an SQL clause from FROM on that finds the jobs that are not finished
   */
  JavaPeer(Database database, String unfinished) {
    this.database = database;
    this.unfinished = unfinished;
  }

  /** Submits one job and returns after its commit. */
  abstract void submit(int number) throws Exception;

  /** Submits the jobs with the numbers from {@code from} to before {@code to} together. */
  abstract void submitAll(int from, int to) throws Exception;

  /** Starts workers that tell the tally of each job that they execute. */
  abstract void startWorkers(Tally tally) throws Exception;

  /** Ends them. */
  abstract void stopWorkers() throws Exception;

  /** Empties tables, with all that refers to them. */
  final void empty(String... tables) throws Exception {
    boolean truncates = database.kind() == EngineKind.POSTGRES;
    StringBuilder script = new StringBuilder();
    for (String table : tables) {
      script.append(truncates ? "TRUNCATE " : "DELETE FROM ").append(table);
      script.append(truncates ? " CASCADE;\n" : ";\n");
    }
    database.run(script.toString());
  }

  @Override
  public Set<Measure> measures() {
    return EnumSet.allOf(Measure.class);
  }

  @Override
  public final long waiting() throws Exception {
    return database.number("SELECT count(*) " + unfinished);
  }

  @Override
  public final Duration submitSingles(int callers, int jobs) throws Exception {
    return Callers.each(callers, jobs, this::submit);
  }

  @Override
  public final Duration submitBulk(int jobs) throws Exception {
    long start = System.nanoTime();
    for (int from = 0; from < jobs; from += BULK_STEP) {
      submitAll(from, Math.min(jobs, from + BULK_STEP));
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public final Duration drain(int jobs) throws Exception {
    Tally tally = new Tally(jobs);
    try (LastFinish last = new LastFinish(database, unfinished)) {
      long start = System.nanoTime();
      startWorkers(tally);
      tally.awaitAll();
      last.await();
      long end = System.nanoTime();
      tally.requireOnceEach();
      return Duration.ofNanos(end - start);
    } finally {
      stopWorkers();
    }
  }

  @Override
  public final long[] pickUp(int jobs) throws Exception {
    Tally tally = new Tally(jobs);
    startWorkers(tally);
    try {
      return Occasions.measure(jobs, tally, this::submit);
    } finally {
      stopWorkers();
    }
  }
}
