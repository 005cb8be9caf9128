package dev.millrace.benchmarks.queue;

import dev.millrace.benchmarks.queue.millrace.MillraceQueue;
import dev.millrace.benchmarks.queue.millrace.Work;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.place.EngineKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All queues that can be measured. */
final class Catalog {

  private static final Set<EngineKind> ALL = EnumSet.allOf(EngineKind.class);

  private Catalog() {}

  /** Sets a contender up in its database. */
  @FunctionalInterface
  interface SetUp {
    Contender on(Database database, Options options) throws Exception;
  }

  /**
   * One queue.
   *
   * @param key as the command line names it
   */
  record Entry(String key, Set<EngineKind> engines, SetUp setUp) {}

  static List<Entry> entries() {
    return List.of(
        new Entry("millrace", ALL, (database, options) -> new MillraceQueue(database, Work.TASK, options.workers())),
        new Entry(
            "millrace-zone", ALL, (database, options) -> new MillraceQueue(database, Work.ZONE_TEST, options.workers())));
  }
}
