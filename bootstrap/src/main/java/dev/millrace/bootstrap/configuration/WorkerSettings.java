package dev.millrace.bootstrap.configuration;

import dev.millrace.domain.node.NodeId;
import java.time.Duration;

/**
 * How this node works.
 *
 * @param host the name of this machine, for operators to read
 * @param count how many jobs it runs at once; 0 for none
 * @param lease how long a job is leased
 * @param shutdownTimeout how long running jobs may go on when the node stops
 */
public record WorkerSettings(
    NodeId nodeId, String host, int count, Duration lease, Duration shutdownTimeout) {}
