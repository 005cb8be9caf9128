package dev.millrace.application.node;

import dev.millrace.application.error.Conflict;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.ProcessMark;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a node id for this process when it starts, so that two processes never work under one id.
 *
 * <p>An id that nobody has, or that its last process gave back, is taken at once; so is that of a
 * process that is known to have ended. Else the start waits until the other process has been silent
 * for long enough, and is refused as soon as that one gives a sign of life.
 */
public final class JoinNodes {

  private static final Logger LOG = LoggerFactory.getLogger(JoinNodes.class);

  private final NodeStore nodes;
  private final NodeTiming timing;
  private final Predicate<ProcessMark> hasEnded;

  /**
   * @param hasEnded whether a process has ended for certain; false if that cannot be known here
   */
  public JoinNodes(NodeStore nodes, NodeTiming timing, Predicate<ProcessMark> hasEnded) {
    this.nodes = nodes;
    this.timing = timing;
    this.hasEnded = hasEnded;
  }

  /** How the id was come by. */
  public enum Joined {
    /** No other process works under the id: what it left running may be settled. */
    PREDECESSOR_ENDED,
    /** The last process fell silent, but may still run: its leases are left to run out. */
    PREDECESSOR_SILENT
  }

  /**
   * Takes the id; waits at most for the time of silence and a heartbeat.
   *
   * @throws Conflict {@code node_id_in_use} if another process lives under it
   */
  public Joined join(NodeReport report) throws InterruptedException {
    Optional<Node> first = nodes.find(report.id());
    ProcessMark before = first.map(Node::process).orElse(null);
    if (before == null) {
      if (nodes.announce(report, timing.silence())) {
        return Joined.PREDECESSOR_ENDED;
      }
    } else if (hasEnded.test(before) && nodes.replace(before, report)) {
      return Joined.PREDECESSOR_ENDED;
    }
    awaitSilence(report);
    return Joined.PREDECESSOR_SILENT;
  }

  private void awaitSilence(NodeReport report) throws InterruptedException {
    Optional<Node> seen = nodes.find(report.id());
    long deadline = System.nanoTime() + timing.silence().plus(timing.heartbeat()).toNanos();
    boolean said = false;
    while (!nodes.announce(report, timing.silence())) {
      Optional<Node> now = nodes.find(report.id());
      if (isAlive(seen, now) || System.nanoTime() - deadline >= 0) {
        throw inUse(report.id(), now);
      }
      if (!said) {
        LOG.info(
            "The last process of node {} did not say good-bye; waiting up to {} s to see that it"
                + " has ended",
            report.id(),
            timing.silence().toSeconds());
        said = true;
      }
      Thread.sleep(pause());
    }
  }

  private static boolean isAlive(Optional<Node> before, Optional<Node> now) {
    return before.isPresent()
        && now.isPresent()
        && now.get().lastHeartbeat().isAfter(before.get().lastHeartbeat());
  }

  private Duration pause() {
    return timing.heartbeat().dividedBy(10);
  }

  private static Conflict inUse(NodeId id, Optional<Node> other) {
    String host = other.map(Node::host).orElse("another host");
    return new Conflict(
        "node_id_in_use",
        "Another process works as node %s on this database (host %s); give this one an id of its own with --node-id, or stop the other."
            .formatted(id, host));
  }
}
