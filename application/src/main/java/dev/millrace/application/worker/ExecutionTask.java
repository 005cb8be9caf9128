package dev.millrace.application.worker;

import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import java.time.Instant;

/**
 * One attempt at one job, as an executor sees it.
 *
 * @param jobId names the job in logs
 * @param spec what to do
 * @param attempt 1 for the first
 * @param startedAt when this attempt started; entries count their elapsed time from here
 */
public record ExecutionTask(JobId jobId, JobSpec spec, int attempt, Instant startedAt) {}
