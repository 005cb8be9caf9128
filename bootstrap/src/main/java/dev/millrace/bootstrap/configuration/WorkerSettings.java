package dev.millrace.bootstrap.configuration;

import java.time.Duration;

/**
 * How this node works.
 *
 * @param count how many jobs it runs at once; 0 for none
 * @param lease how long a job is leased
 * @param shutdownTimeout how long running jobs may go on when the node stops
 */
public record WorkerSettings(int count, Duration lease, Duration shutdownTimeout) {}
