package dev.millrace.application.comparison;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import java.util.List;

/** Lays the runs of two batches side by side. */
@DrivenPort
public interface RunPairs {

  /**
   * The next domains of which either batch has a run, by the registry's number. Where a batch has
   * several runs of one domain, the last one counts.
   *
   * @param after the number of the last domain that was seen; 0 for the start
   * @param atLeast findings below this level are left out
   * @param max how many domains at the most; it may be fewer, but at least one, when their runs
   *     have very many entries
   * @return empty when there are no more, also for batches that do not exist
   */
  List<RunPair> next(BatchId a, BatchId b, long after, Level atLeast, int max);
}
