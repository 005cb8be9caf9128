package dev.millrace.application.worker;

import static dev.millrace.application.worker.ScriptedExecutor.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.queue.QueueDepth;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Runs;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many tiny jobs through two nodes on one store. */
public abstract class WorkerRaceContract extends WorkerContract {

  @Test
  void noJobIsLostAndNoneRunsTwice() {
    zoneTests.plays((task, progress) -> succeeded(Runs.entry(Level.INFO)));
    List<JobId> ids = push(Jobs.several(raceJobs(), PriorityTier.BATCH));

    start(8);
    startOther(OTHER_NODE, 8);

    Patience.until("the queue is drained", () -> pendingJobs() == 0);
    assertThat(zoneTests.started()).hasSameSizeAs(ids);
    assertThat(new HashSet<>(zoneTests.started())).isEqualTo(new HashSet<>(ids));
    assertThat(telemetry.of("succeeded")).isEqualTo(ids.size());
    assertThat(telemetry.of("lost")).isZero();
    assertThat(ids).allSatisfy(id -> assertThat(statusOf(id)).isEqualTo(JobStatus.SUCCEEDED));
  }

  private long pendingJobs() {
    QueueDepth depth = store.catalog().depth();
    return JobStatus.PENDING.stream().mapToLong(depth::count).sum();
  }

  @Test
  void jobsThatFailNowAndThenEachGetAllTheirAttempts() {
    Map<JobId, Integer> attempts = new ConcurrentHashMap<>();
    tasks.plays(
        (task, progress) -> {
          attempts.merge(task.jobId(), 1, Integer::sum);
          if (task.attempt() < 3) {
            throw new IllegalStateException("planted");
          }
          return succeeded();
        });
    List<JobId> ids = push(Stream.generate(() -> Jobs.task(TASK).attempts(3)).limit(100).toList());

    start(4);
    startOther(OTHER_NODE, 4);

    ids.forEach(this::untilFinished);
    assertThat(ids).allSatisfy(id -> assertThat(attempts).containsEntry(id, 3));
    assertThat(ids).allSatisfy(id -> assertThat(statusOf(id)).isEqualTo(JobStatus.SUCCEEDED));
  }
}
