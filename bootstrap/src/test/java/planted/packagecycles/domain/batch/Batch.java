package planted.packagecycles.domain.batch;

import java.util.List;
import planted.packagecycles.domain.job.Job;

/** Breaks the rule on purpose. */
public record Batch(List<Job> jobs) {
  Job first() {
    return jobs.getFirst();
  }
}
