package dev.millrace.application.event;

import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.score.Grade;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a batch has finished.
 *
 * @param level its worst level; null if it has no entries
 * @param grade null if it has no score
 */
public record FinishedRun(
    JobId id,
    Instant finishedAt,
    @Nullable DomainName domain,
    JobStatus status,
    @Nullable Level level,
    @Nullable Grade grade) {}
