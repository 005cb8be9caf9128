package dev.millrace.application.worker;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.run.Run;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts by name what a test wants to know. */
public final class CountingTelemetry implements Telemetry {

  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  public int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  private void add(String what, int count) {
    counts.merge(what, count, Integer::sum);
  }

  @Override
  public void jobsSubmitted(@Nullable BatchId batchId, long count) {
    add("submitted", (int) count);
  }

  @Override
  public void jobsStarted(int count) {
    add("started", count);
  }

  @Override
  public void jobFinished(Run run) {
    add(run.status().label(), 1);
  }

  @Override
  public void jobsSettled(Settling settling, int count) {
    add(settling.name(), count);
  }

  @Override
  public void runsPurged(long count) {
    add("purged", (int) count);
  }

  @Override
  public void jobRetried(JobKind kind) {
    add("retried", 1);
  }

  @Override
  public void leasesLost(int count) {
    add("lost", count);
  }

  @Override
  public void loopFailed(String loop) {
    add(loop, 1);
  }
}
