package dev.millrace.application.worker;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
  public void jobFinished(JobKind kind, JobStatus status, Duration took) {
    add(status.label(), 1);
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

  @Override
  public void transactionRetried(String reason) {}

  @Override
  public void dnsQuery(String family, String outcome) {}

  @Override
  public void httpRequest(String method, String route, int status, Duration took) {}
}
