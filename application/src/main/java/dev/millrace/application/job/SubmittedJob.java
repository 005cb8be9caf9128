package dev.millrace.application.job;

import dev.millrace.application.queue.JobRecord;

/**
 * What became of a submission.
 *
 * @param isNew false if an earlier submission with the same idempotency key made the job
 */
public record SubmittedJob(JobRecord job, boolean isNew) {}
