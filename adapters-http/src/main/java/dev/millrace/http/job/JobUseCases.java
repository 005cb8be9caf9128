package dev.millrace.http.job;

import dev.millrace.application.event.WatchJob;
import dev.millrace.application.job.CancelJob;
import dev.millrace.application.job.HoldJob;
import dev.millrace.application.job.ListJobs;
import dev.millrace.application.job.ReadJob;
import dev.millrace.application.job.SubmitJob;
import dev.millrace.application.job.UnholdJob;

/**
 * What can be done with jobs.
 *
 * @param changes what changes a job that is there
 */
public record JobUseCases(
    SubmitJob submit, ReadJob read, ListJobs list, WatchJob watch, Changes changes) {
  /** What changes a job that is there. */
  public record Changes(CancelJob cancel, HoldJob hold, UnholdJob unhold) {}
}
