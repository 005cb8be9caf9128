package dev.millrace.benchmarks.queue;

import dev.millrace.benchmarks.process.ProcessTree;
import dev.millrace.benchmarks.queue.place.Place;
import dev.millrace.benchmarks.queue.report.Column;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What processes have used so far: the one that a queue works in and the database server's. */
record Used(ProcessTree queue, Place place, Duration byQueue, Duration byDatabase) {

  private static final double BYTES_PER_MIB = 1 << 20;

  static Used by(Contender contender, Place place) {
    ProcessTree queue = new ProcessTree(contender.process());
    return new Used(
        queue,
        place,
        queue.ownProcessorTime(),
        place.server().map(ProcessTree::processorTime).orElse(Duration.ZERO));
  }

  /** What was used between then and now for so many jobs; without a server there is no database. */
  Map<Column, Double> since(Used before, int jobs) {
    Map<Column, Double> figures = new EnumMap<>(Column.class);
    figures.put(Column.PROCESSOR_QUEUE, forThousand(byQueue.minus(before.byQueue), jobs));
    figures.put(Column.MEMORY_QUEUE, queue.ownResidentBytes() / BYTES_PER_MIB);
    place
        .server()
        .ifPresent(
            server -> {
              Duration took = byDatabase.minus(before.byDatabase);
              figures.put(Column.PROCESSOR_DATABASE, forThousand(took, jobs));
              figures.put(Column.MEMORY_DATABASE, server.residentBytes() / BYTES_PER_MIB);
            });
    return figures;
  }

  /** In milliseconds. */
  private static double forThousand(Duration took, int jobs) {
    return took.toNanos() / 1e6 * 1_000 / jobs;
  }
}
