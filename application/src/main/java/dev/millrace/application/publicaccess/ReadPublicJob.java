package dev.millrace.application.publicaccess;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.domain.job.PublicId;

/** Reads a job of the public, before or after it has finished. Other jobs cannot be named here. */
public final class ReadPublicJob {

  private final JobCatalog catalog;

  public ReadPublicJob(JobCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @throws NotFound {@code job_not_found}
   */
  public JobRecord read(PublicId id) {
    return catalog.findPublic(id).orElseThrow(ReadPublicJob::notFound);
  }

  /** What a text that is no id gets too: who guesses learns nothing from the difference. */
  public static NotFound notFound() {
    return new NotFound("job_not_found", "There is no such job; it may have been purged.");
  }
}
