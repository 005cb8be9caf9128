package dev.millrace.metrics;

import dev.millrace.application.queue.QueueDepth;
import dev.millrace.application.telemetry.LoadSource;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A load as a test wants it. */
final class SetLoad implements LoadSource {

  long queued = 7;
  @Nullable Instant oldest;
  boolean broken;
  int looks;

  @Override
  public StoreLoad store() {
    looks++;
    if (broken) {
      throw new IllegalStateException("The store does not answer.");
    }
    return new StoreLoad(
        true,
        new QueueDepth(
            Map.of(PriorityTier.NORMAL, Map.of(JobStatus.QUEUED, queued)), oldest, Map.of()),
        new NodeCounts(2, 1, 0));
  }

  @Override
  public NodeLoad node() {
    return new NodeLoad(16, 2, 3, true);
  }

  @Override
  public List<PoolLoad> pools() {
    return List.of(
        new PoolLoad("read", 8, 4, 3, 0, 0), new PoolLoad("write", 16, 16, 16, 5, looks));
  }
}
