package dev.millrace.application.telemetry;

import dev.millrace.application.telemetry.MetricsSnapshot.Severities;
import java.time.Instant;

/**
 * What happened in a step of time.
 *
 * @param start of the step
 * @param finished jobs that became runs
 * @param failed those of them that failed
 * @param queueDepth queued jobs when it was looked last; 0 before the first look
 */
public record TrendPoint(
    Instant start,
    long finished,
    long failed,
    long queueDepth,
    long queriesIpv4,
    long queriesIpv6,
    long cacheHits,
    long cacheMisses,
    Severities severities) {}
