package dev.millrace.application.queue;

import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.node.NodeId;
import java.time.Duration;
import java.util.Set;

/**
 * A node wants work.
 *
 * @param max 1..1000
 * @param length how long the leases hold
 * @param kinds the kinds it can run, at least one
 */
public record LeaseRequest(NodeId nodeId, int max, Duration length, Set<JobKind> kinds) {
  public LeaseRequest {
    kinds = Set.copyOf(kinds);
    if (kinds.isEmpty() || max < 1 || max > 1000 || length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("A lease request wants 1..1000 jobs of some kind.");
    }
  }
}
