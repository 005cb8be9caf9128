package dev.millrace.application.job;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.domain.job.JobId;

/** Reads one job, before or after it has finished. */
public final class ReadJob {

  private final JobCatalog catalog;

  public ReadJob(JobCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @throws NotFound {@code job_not_found}
   */
  public JobRecord read(JobId id) {
    return catalog.find(id).orElseThrow(() -> notFound(id));
  }

  static NotFound notFound(JobId id) {
    return new NotFound("job_not_found", "There is no job " + id + ".");
  }
}
