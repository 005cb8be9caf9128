package dev.millrace.persistence.sqlite;

import dev.millrace.application.queue.NewJob;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.persistence.StorePorts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A process that pushes many jobs in one transaction, a chunk at a time. */
final class PushesManyJobs {

  private static final int CHUNK = 1_000;

  private PushesManyJobs() {}

  public static void main(String[] arguments) {
    int jobs = Integer.parseInt(arguments[1]);
    try (SqliteStore store =
        SqliteStore.open(SqliteSettings.of(Path.of(arguments[0])), Telemetry.NONE)) {
      StorePorts ports = store.ports();
      ports
          .transactions()
          .run(
              () -> {
                for (int pushed = 0; pushed < jobs; pushed += CHUNK) {
                  ports.queue().push(chunk(pushed));
                }
              });
    }
  }

  private static List<NewJob> chunk(int from) {
    return IntStream.range(from, from + CHUNK)
        .mapToObj(i -> Jobs.zoneTest("domain-" + i + ".example").in(PriorityTier.BATCH).build())
        .toList();
  }
}
