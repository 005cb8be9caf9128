package dev.millrace.application.queue;

import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.LeaseToken;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A leased job goes back to the queue.
 *
 * @param delay zero: leasable at once, at its old position; longer: scheduled
 * @param countsAsAttempt false gives the attempt back, as at shutdown
 * @param failure why the attempt failed; null when it did not, which keeps the earlier reason
 */
public record Release(
    JobId jobId,
    LeaseToken token,
    Duration delay,
    boolean countsAsAttempt,
    @Nullable Failure failure) {}
