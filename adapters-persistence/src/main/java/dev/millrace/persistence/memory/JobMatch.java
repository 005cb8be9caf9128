package dev.millrace.persistence.memory;

import dev.millrace.application.queue.JobFilter;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.run.Run;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a job or run is one of those that a filter asks for. */
record JobMatch(JobFilter filter) implements Predicate<Row> {

  @Override
  public boolean test(Row row) {
    return switch (row) {
      case Row.Pending(Job job) ->
          filter.worstLevel() == null
              && matches(job.spec(), job.status(), job.createdAt(), job.batchId());
      case Row.Finished finished -> matchesLevel(finished.run()) && matches(finished.run());
    };
  }

  private boolean matches(Run run) {
    return matches(run.spec(), run.status(), run.createdAt(), run.batchId());
  }

  private boolean matches(
      JobSpec spec, JobStatus status, Instant createdAt, @Nullable BatchId batchId) {
    return (filter.statuses().isEmpty() || filter.statuses().contains(status))
        && Match.equal(filter.kind(), spec.kind())
        && Match.equal(filter.batchId(), batchId)
        && Match.equal(
            filter.domain(), spec instanceof JobSpec.ZoneTest test ? test.domain() : null)
        && Match.within(filter.createdAfter(), createdAt, filter.createdBefore());
  }

  private boolean matchesLevel(Run run) {
    Level wanted = filter.worstLevel();
    Level worst = run.worstLevel();
    return wanted == null || (worst != null && worst.isAtLeast(wanted));
  }
}
