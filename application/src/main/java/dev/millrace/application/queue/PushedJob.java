package dev.millrace.application.queue;

import dev.millrace.domain.job.JobId;

/**
 * What became of a pushed job.
 *
 * @param id its id, or that of the job that an earlier push with the same idempotency key made
 * @param isNew false if the key was known
 */
public record PushedJob(JobId id, boolean isNew) {}
