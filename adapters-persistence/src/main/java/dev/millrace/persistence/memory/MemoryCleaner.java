package dev.millrace.persistence.memory;

import dev.millrace.application.retention.Cleaner;
import dev.millrace.domain.job.JobId;
import java.time.Instant;
import java.util.List;

/** Takes old runs out of the memory. */
final class MemoryCleaner implements Cleaner {
  private final MemoryState state;

  MemoryCleaner(MemoryState state) {
    this.state = state;
  }

  @Override
  public int purge(Instant cutoff, int max) {
    return state.atomically(
        () -> {
          List<JobId> old =
              state.runs.byFinish.rows().keySet().stream()
                  .takeWhile(moment -> moment.at().isBefore(cutoff))
                  .limit(max)
                  .map(Moment::id)
                  .toList();
          old.forEach(state::forget);
          return old.size();
        });
  }
}
