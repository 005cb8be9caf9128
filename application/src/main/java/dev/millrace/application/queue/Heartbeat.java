package dev.millrace.application.queue;

import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.LeaseToken;

/**
 * A node still works on a job.
 *
 * @param progress 0..100
 */
public record Heartbeat(JobId jobId, LeaseToken token, int progress) {}
