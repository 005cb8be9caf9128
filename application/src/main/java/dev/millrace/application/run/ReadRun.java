package dev.millrace.application.run;

import dev.millrace.application.error.NotFound;
import dev.millrace.domain.job.JobId;

/** Reads one run. */
public final class ReadRun {

  private final RunArchive archive;

  public ReadRun(RunArchive archive) {
    this.archive = archive;
  }

  /**
   * @throws NotFound {@code run_not_found}
   */
  public ArchivedRun read(JobId id) {
    return archive
        .find(id)
        .orElseThrow(() -> new NotFound("run_not_found", "There is no run " + id + "."));
  }
}
