package dev.millrace.benchmarks.queue;

import dev.millrace.benchmarks.queue.Contender.Measure;
import dev.millrace.benchmarks.queue.place.EngineKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    @Nullable Path document) {

  static final String USAGE =
      """
      Measures queues on one and the same database server, in turn.
        --engine E,…     postgres, mariadb, sqlite (all)
        --measures M,…   singles, bulk, drain, pick_up (all)
        --systems S,…    which queues, by name or the beginning of one: see --list
        --rounds N       how often each figure is taken (5), after one round that does not count
        --jobs N         jobs in bulk, drain and singles of 8 callers (10000)
        --occasions N    jobs in a pick-up (100)
        --workers N      of Millrace (64)
        --write [FILE]   puts the tables between the marks in the file (docs/performance.md)
        --list           names the queues, with * those that are measured by default
      """;

  /** The folder of the project; Maven runs the benchmarks in another one. */
  private static final Path HOME = Path.of(System.getProperty("bench.home", ""));

  private static final String DOCUMENT = "docs/performance.md";

  /**
   * @throws IllegalArgumentException if there is something that nobody knows
   */
  static Options of(List<String> arguments) {
    Options options =
        new Options(
            EnumSet.allOf(EngineKind.class),
            EnumSet.allOf(Measure.class),
            List.of(),
            5,
            10_000,
            100,
            64,
            null);
    for (int i = 0; i < arguments.size(); i++) {
      String name = arguments.get(i);
      boolean hasValue = i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--");
      String value = hasValue ? arguments.get(++i) : null;
      options = options.with(name, value);
    }
    return options;
  }

  private Options with(String name, @Nullable String value) {
    if (name.equals("--write")) {
      Path file = value == null ? HOME.resolve(DOCUMENT) : Path.of(value);
      return new Options(engines, measures, systems, rounds, jobs, occasions, workers, file);
    }
    if (value == null) {
      throw new IllegalArgumentException(name + " is unknown or lacks its value.\n" + USAGE);
    }
    String given = value;
    return switch (name) {
      case "--engine" ->
          new Options(
              chosen(EngineKind.class, given),
              measures,
              systems,
              rounds,
              jobs,
              occasions,
              workers,
              document);
      case "--measures" ->
          new Options(
              engines,
              chosen(Measure.class, given),
              systems,
              rounds,
              jobs,
              occasions,
              workers,
              document);
      case "--systems" ->
          new Options(engines, measures, known(given), rounds, jobs, occasions, workers, document);
      case "--rounds" ->
          new Options(engines, measures, systems, count(given), jobs, occasions, workers, document);
      case "--jobs" ->
          new Options(
              engines, measures, systems, rounds, count(given), occasions, workers, document);
      case "--occasions" ->
          new Options(engines, measures, systems, rounds, jobs, count(given), workers, document);
      case "--workers" ->
          new Options(engines, measures, systems, rounds, jobs, occasions, count(given), document);
      default -> throw new IllegalArgumentException("Unknown option " + name + "\n" + USAGE);
    };
  }

  private static List<String> known(String names) {
    List<String> systems = List.of(names.split(","));
    for (String system : systems) {
      if (Catalog.entries().stream().noneMatch(entry -> entry.key().startsWith(system))) {
        throw new IllegalArgumentException("No queue is called " + system + "; see --list.");
      }
    }
    return systems;
  }

  private static int count(String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("A count is 1 or more, not " + text + ".");
    }
    return Integer.parseInt(text);
  }

  private static <E extends Enum<E>> Set<E> chosen(Class<E> type, String names) {
    Function<String, E> named =
        name ->
            EnumSet.allOf(type).stream()
                .filter(one -> one.name().equalsIgnoreCase(name.replace('-', '_')))
                .findAny()
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            name + " is none of " + EnumSet.allOf(type) + "."));
    return Arrays.stream(names.split(","))
        .map(named)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
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
