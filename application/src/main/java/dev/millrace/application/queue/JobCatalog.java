package dev.millrace.application.queue;

import dev.millrace.application.DrivenPort;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PublicId;
import java.util.List;
import java.util.Optional;

/** Reads jobs, before and after they graduate. */
@DrivenPort
public interface JobCatalog {

  /** How many columns the order of {@link #list} has: the id. */
  int CURSOR_KEY_LENGTH = 1;

  /** The job or its run. */
  Optional<JobRecord> find(JobId id);

  /** The job or its run that the public knows by this id. */
  Optional<JobRecord> findPublic(PublicId id);

  /** Jobs and runs, newest first (by id). */
  Page<JobRecord> list(JobFilter filter, PageRequest page);

  /** The first queued jobs in the order in which they will be leased. */
  List<Job> head(int limit);

  /**
   * How much waits and runs. Where there are 100,000 jobs or more it may be as it was up to 30
   * seconds ago.
   */
  QueueDepth depth();
}
