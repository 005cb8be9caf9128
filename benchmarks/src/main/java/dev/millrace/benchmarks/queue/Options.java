package dev.millrace.benchmarks.queue;

import dev.millrace.benchmarks.console.Arguments;
import dev.millrace.benchmarks.process.Recordings;
import dev.millrace.benchmarks.queue.Contender.Measure;
import dev.millrace.benchmarks.queue.place.EngineKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be measured.
 *
 * @param systems names of {@link Catalog}, or beginnings of them; empty for those that are measured
 *     by default
 * @param rounds how often each figure is taken
 * @param jobs in bulk, drain and singles by many callers
 * @param occasions jobs of a pick-up
 * @param workers of Millrace
 * @param document where the tables go besides the console; null for nowhere
 */
record Options(
    Set<EngineKind> engines,
    Set<Measure> measures,
    List<String> systems,
    int rounds,
    int jobs,
    int occasions,
    int workers,
    Recordings recordings,
    @Nullable Path document) {

  static final String USAGE =
      """
      Measures queues on one and the same database server, in turn.
        --engines E,…    postgres, mariadb, sqlite (all)
        --measures M,…   singles, bulk, drain, pick_up (all)
        --systems S,…    which queues, by name or the beginning of one: see --list
        --rounds N       how often each figure is taken (5), after one round that does not count
        --jobs N         jobs in bulk, drain and singles of 8 callers (20000)
        --occasions N    jobs in a pick-up (50)
        --workers N      of Millrace (128)
        --jfr DIR        a flight recording of each measure in Java into this folder
        --write [FILE]   puts the tables between the marks in the file (docs/performance.md)
        --list           names the queues, with * those that are measured by default
      Options are also --name=value.
      """;

  private static final Set<String> NAMES =
      Set.of("engines", "measures", "systems", "rounds", "jobs", "occasions", "workers", "jfr");

  /**
   * @throws IllegalArgumentException if there is something that nobody knows
   */
  static Options of(List<String> words) {
    Arguments given = Arguments.of(words, NAMES);
    return new Options(
        given.chosen("engines", EngineKind.class),
        given.chosen("measures", Measure.class),
        known(given.words("systems")),
        given.count("rounds", 5),
        given.count("jobs", 20_000),
        given.count("occasions", 50),
        given.count("workers", 128),
        new Recordings(given.path("jfr")),
        given.document());
  }

  private static List<String> known(List<String> systems) {
    for (String system : systems) {
      if (Catalog.entries().stream().noneMatch(entry -> entry.key().startsWith(system))) {
        throw new IllegalArgumentException("No queue is called " + system + "; see --list.");
      }
    }
    return systems;
  }

  /** Whether this one was asked for. */
  boolean wants(Catalog.Entry entry) {
    return systems.isEmpty()
        ? entry.byDefault()
        : systems.stream().anyMatch(entry.key()::startsWith);
  }

  /** Jobs of a single caller, who waits for each commit. */
  int fewJobs() {
    return Math.max(1, jobs / 5);
  }

  /** For the reader of the tables. */
  String conditions() {
    return "median of %d rounds (least–most) after one that does not count, the queues in turn; %,d jobs (1 caller: %,d; pick-up: %,d)"
        .formatted(rounds, jobs, fewJobs(), occasions);
  }
}
