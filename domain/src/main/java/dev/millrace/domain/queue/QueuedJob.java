package dev.millrace.domain.queue;

import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PriorityTier;

/** What the order of the queue needs to know of a job that waits. */
public record QueuedJob(JobId id, PriorityTier tier, long position) {}
