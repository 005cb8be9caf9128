package dev.millrace.persistence.sqlite;

import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.node.NodeId;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A process that accepts and finishes jobs until it is killed, and says on its standard output what
 * it has done, each thing after its commit.
 */
final class KeepsCommitting {

  private KeepsCommitting() {}

  public static void main(String[] arguments) {
    JobQueue queue =
        SqliteStore.open(SqliteSettings.of(Path.of(arguments[0])), Telemetry.NONE).ports().queue();
    LeaseRequest one =
        new LeaseRequest(new NodeId("child"), 1, Duration.ofHours(1), Set.of(JobKind.ZONE_TEST));
    PrintStream out = System.out;
    while (true) {
      for (PushedJob pushed :
          queue.push(List.of(Jobs.zoneTest().build(), Jobs.zoneTest().build()))) {
        out.println("accepted " + pushed.id());
      }
      Job job = queue.lease(one).getFirst();
      queue.graduate(List.of(Runs.succeeded().levels(Level.INFO, Level.ERROR).of(job)));
      out.println("finished " + job.id());
    }
  }
}
