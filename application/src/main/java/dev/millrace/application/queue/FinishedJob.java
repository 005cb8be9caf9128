package dev.millrace.application.queue;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.run.Run;
import java.util.List;

/**
 * A job that a node has finished.
 *
 * @param token the lease under which it was finished
 * @param run the record to keep; its id is the job's
 * @param entries the entries to keep, in order, as many as the run says
 */
public record FinishedJob(LeaseToken token, Run run, List<Entry> entries) {
  public FinishedJob {
    entries = List.copyOf(entries);
    if (entries.size() != run.entryCount()) {
      throw new IllegalArgumentException("The run must count its entries.");
    }
  }
}
