package dev.millrace.benchmarks.load;

import dev.millrace.benchmarks.console.Arguments;
import dev.millrace.benchmarks.process.Recordings;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be measured and how much of it.
 *
 * @param rounds that count, after one to warm up
 * @param runs stored in a database with a history
 * @param waiting jobs that wait there
 * @param jobs that are drained in a round
 * @param runsWithEntries that are kept in a round
 * @param workers of each node that drains
 * @param document the document whose section is replaced; null for none
 */
record LoadOptions(
    Set<Engine> engines,
    Set<Topic> measures,
    int rounds,
    long runs,
    long waiting,
    int jobs,
    int runsWithEntries,
    int workers,
    Recordings recordings,
    @Nullable Path document) {

  static final String USAGE =
      """
      Measures Millrace's stores and workers under load, on servers of its own that flush commits.
        --engines E,…             postgres, mariadb, sqlite (postgres)
        --measures M,…            entries, history, purge (with history), nodes, pickup, idle (all)
        --rounds N                how often each figure is taken (5), after one that does not count
        --runs N                  runs of the history (10000000; on SQLite at most 100000)
        --waiting N               jobs that wait there (1000000; on SQLite at most 100000)
        --jobs N                  jobs that are drained (20000)
        --runs-with-entries N     runs that are kept with entries (1000)
        --workers N               of each node (200)
        --jfr DIR                 a flight recording of each measure into this folder
        --write [FILE]            puts the table between the marks in the file (docs/performance.md)
      Options are also --name=value.
      """;

  private static final Set<String> NAMES =
      Set.of(
          "engines",
          "measures",
          "rounds",
          "runs",
          "waiting",
          "jobs",
          "runs-with-entries",
          "workers",
          "jfr");

  /** The databases. */
  enum Engine {
    POSTGRES,
    MARIADB,
    SQLITE
  }

  /** What can be asked for. */
  enum Topic {
    ENTRIES,
    HISTORY,
    PURGE,
    NODES,
    IDLE,
    PICKUP
  }

  /**
   * @throws IllegalArgumentException if there is something that nobody knows
   */
  static LoadOptions of(List<String> words) {
    Arguments given = Arguments.of(words, NAMES);
    return new LoadOptions(
        given.words("engines").isEmpty()
            ? EnumSet.of(Engine.POSTGRES)
            : given.chosen("engines", Engine.class),
        given.chosen("measures", Topic.class),
        given.count("rounds", 5),
        given.count("runs", 10_000_000),
        given.count("waiting", 1_000_000),
        given.count("jobs", 20_000),
        given.count("runs-with-entries", 1_000),
        given.count("workers", 200),
        new Recordings(given.path("jfr")),
        given.document());
  }

  /** The same with a history that is no longer than this. */
  LoadOptions withAtMost(long most) {
    return new LoadOptions(
        engines,
        measures,
        rounds,
        Math.min(runs, most),
        Math.min(waiting, most),
        jobs,
        runsWithEntries,
        workers,
        recordings,
        document);
  }

  boolean wants(Topic topic) {
    return measures.contains(topic);
  }
}
