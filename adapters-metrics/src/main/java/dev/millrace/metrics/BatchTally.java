package dev.millrace.metrics;

import dev.millrace.application.telemetry.Insights.BatchFigures;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.run.Run;
import java.util.EnumMap;
import java.util.Map;

/** The jobs of a batch, or of several. Not safe for threads. */
final class BatchTally implements BoundedTally.Mergeable<BatchTally> {

  private final Found found = new Found();
  private final Map<JobStatus, Long> outcomes = new EnumMap<>(JobStatus.class);
  private long size;

  void submitted(long count) {
    size += count;
  }

  void finished(Run run) {
    outcomes.merge(run.status(), 1L, Long::sum);
    found.add(run.totals());
  }

  @Override
  public void add(BatchTally more) {
    size += more.size;
    more.outcomes.forEach((status, count) -> outcomes.merge(status, count, Long::sum));
    found.add(more.found);
  }

  BatchFigures figures(String batchId) {
    return new BatchFigures(batchId, size, outcomes, found.severities());
  }
}
