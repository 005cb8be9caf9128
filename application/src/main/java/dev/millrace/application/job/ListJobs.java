package dev.millrace.application.job;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.queue.JobRecord;

/** Lists jobs, before and after they have finished, newest first. */
public final class ListJobs {

  private final JobCatalog catalog;

  public ListJobs(JobCatalog catalog) {
    this.catalog = catalog;
  }

  public Page<JobRecord> list(JobFilter filter, PageRequest page) {
    return catalog.list(filter, page);
  }
}
