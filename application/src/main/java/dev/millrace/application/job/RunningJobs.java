package dev.millrace.application.job;

import dev.millrace.domain.job.JobId;

/** The jobs that run on this very node, which can be stopped without waiting for a heartbeat. */
@FunctionalInterface
public interface RunningJobs {

  /** No job runs here. */
  RunningJobs NONE = id -> {};

  /** Stops the job if it runs here; returns at once. */
  void interrupt(JobId id);
}
