package dev.millrace.domain.job;

import dev.millrace.domain.node.NodeId;
import java.time.Instant;

/**
 * The right of one node to run a job for a while.
 *
 * @param token shown on extend, release and finish
 * @param nodeId who holds it
 * @param lockedUntil by the database's clock, never a node's
 */
public record Lease(LeaseToken token, NodeId nodeId, Instant lockedUntil) {}
