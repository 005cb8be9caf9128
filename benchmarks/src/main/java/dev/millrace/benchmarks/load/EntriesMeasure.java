package dev.millrace.benchmarks.load;

import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.benchmarks.load.Report.Aim;
import dev.millrace.domain.entry.Entry;
import dev.millrace.persistence.OpenStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast runs with many entries are kept, beside writing the very same rows of entries to tables
 * with the same indexes by plain JDBC.
 */
final class EntriesMeasure implements Measure {

  private static final int ENTRIES = 150;

  /** As many as a node hands in together at the most. */
  private static final int TOGETHER = 100;

  private static final double SHARE = 0.6;

  @Override
  public void run(Bed bed, LoadOptions options, Report report) throws SQLException {
    Map<String, RawEntries.Way> ways = new LinkedHashMap<>();
    ways.put("plain JDBC, batches", RawEntries::batch);
    ways.put("plain JDBC, 500 rows in a statement", RawEntries::manyRows);
    if (bed.isPostgres()) {
      ways.put("plain JDBC, COPY", RawEntries::copy);
    }
    int rounds = options.rounds();
    double[] stored = new double[rounds];
    Map<String, double[]> raw = new LinkedHashMap<>();
    ways.keySet().forEach(way -> raw.put(way, new double[rounds]));
    Database ours = bed.database();
    Database theirs = bed.database();
    theirs.open(Telemetry.NONE).close();
    try (OpenStore store = ours.open(Telemetry.NONE);
        Connection connection = theirs.connect()) {
      connection.setAutoCommit(false);
      long run = 1;
      for (int round = -1; round < rounds; round++) {
        double rate = graduated(store, options.runsWithEntries());
        put(stored, round, rate);
        for (var way : ways.entrySet()) {
          put(
              raw.getOrDefault(way.getKey(), stored),
              round,
              written(connection, way.getValue(), run, options.runsWithEntries()));
          run += options.runsWithEntries();
        }
      }
    }
    ours.drop();
    theirs.drop();
    report(bed.title(), stored, raw, report);
  }

  /** The first round warms up. */
  private static void put(double[] rates, int round, double rate) {
    if (round >= 0) {
      rates[round] = rate;
    }
  }

  private static void report(
      String engine, double[] stored, Map<String, double[]> raw, Report report) {
    report.add(engine, "entries kept with their runs", "entries/s", stored);
    double[] best = new double[stored.length];
    raw.forEach(
        (way, rates) -> {
          report.add(engine, "the same entries, " + way, "entries/s", rates);
          Arrays.setAll(best, i -> Math.max(best[i], rates[i]));
        });
    report.add(
        engine,
        "entries kept, share of the fastest of these",
        "",
        Report.ratios(stored, best),
        Aim.atLeast(SHARE));
  }

  private static double graduated(OpenStore store, int runs) {
    Work.push(store.ports(), runs);
    List<List<FinishedJob>> together = new ArrayList<>();
    for (int from = 0; from < runs; from += TOGETHER) {
      together.add(
          Work.lease(store.ports(), Math.min(TOGETHER, runs - from)).stream()
              .map(job -> Work.finished(job, Findings.of(Work.domain(job), ENTRIES)))
              .toList());
    }
    long start = System.nanoTime();
    together.forEach(finished -> Work.graduate(store.ports(), finished));
    return perSecond(runs, start);
  }

  private static double written(Connection connection, RawEntries.Way way, long firstRun, int runs)
      throws SQLException {
    List<List<RawEntries.Row>> chunks = new ArrayList<>();
    Map<String, Integer> terms = new HashMap<>();
    for (int from = 0; from < runs; from += TOGETHER) {
      List<RawEntries.Row> rows = new ArrayList<>();
      for (int i = from; i < Math.min(runs, from + TOGETHER); i++) {
        List<Entry> entries = Findings.of(Work.domain(i), ENTRIES);
        for (int place = 0; place < ENTRIES; place++) {
          Entry entry = entries.get(place);
          int term = terms.computeIfAbsent(entry.tag(), _ -> terms.size() + 1);
          rows.add(RawEntries.Row.of(firstRun + i, place, term, entry));
        }
      }
      chunks.add(rows);
    }
    long start = System.nanoTime();
    for (List<RawEntries.Row> rows : chunks) {
      way.write(connection, rows);
    }
    return perSecond(runs, start);
  }

  private static double perSecond(int runs, long start) {
    return runs * (double) ENTRIES * 1e9 / (System.nanoTime() - start);
  }
}
