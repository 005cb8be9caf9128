package dev.millrace.application.worker;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.job.JobKind;

/**
 * Runs jobs of one kind.
 *
 * <p>Implementations are called by many threads at once and keep no state between jobs that could
 * change an outcome.
 */
@DrivenPort
public interface JobExecutor {

  /** The kind of job this executor runs. */
  JobKind kind();

  /**
   * Runs one job to its end.
   *
   * @param task what to do
   * @param progress told of progress and entries as they come; may be called from any thread
   * @return how it ended; an executor answers with {@link Outcome.Failed} rather than throwing
   * @throws InterruptedException when the calling thread was interrupted, which is how a job is
   *     canceled: within 100 ms the executor stops and sends nothing more
   */
  Outcome execute(ExecutionTask task, ProgressListener progress) throws InterruptedException;
}
