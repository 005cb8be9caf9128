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
 * @param isPublic whether somebody submitted it who did not have to say who he is: such a job must
 *     not reach what only this machine can reach
 */
public record ExecutionTask(
    JobId jobId, JobSpec spec, int attempt, Instant startedAt, boolean isPublic) {}
