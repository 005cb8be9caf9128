package dev.millrace.bootstrap.wiring;

import dev.millrace.application.node.JoinNodes;
import dev.millrace.application.node.JoinNodes.Joined;
import dev.millrace.application.node.NodePresence;
import dev.millrace.application.node.NodeReport;
import dev.millrace.application.node.NodeTiming;
import dev.millrace.application.queue.QueueUpkeep.Settled;
import dev.millrace.application.recovery.RecoverAfterRestart;
import dev.millrace.application.worker.WorkerRuntime;
import dev.millrace.bootstrap.configuration.NodeSettings;
import dev.millrace.domain.node.ProcessMark;
import dev.millrace.persistence.OpenStore;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the node's id for this process and settles what an earlier one left behind. */
final class NodeWiring {

  private static final Logger LOG = LoggerFactory.getLogger(NodeWiring.class);

  private final NodeSettings settings;
  private final OpenStore store;
  private final NodeReport report;
  private final Foundation foundation;

  NodeWiring(NodeSettings settings, OpenStore store, Foundation foundation, String version) {
    this.settings = settings;
    this.store = store;
    this.foundation = foundation;
    this.report =
        new NodeReport(
            settings.id(),
            ThisProcess.mark(foundation.ids().random()),
            settings.host(),
            settings.roles(),
            version,
            foundation.clock().now(),
            new NodeReport.Load(0, 0));
  }

  /**
   * The signs of life of this process.
   *
   * @return not started yet; {@link #join} comes before that
   */
  NodePresence presence() {
    return new NodePresence(
        store.ports().nodes(), NodeTiming.DEFAULT, report, foundation.metrics());
  }

  /**
   * Takes the id; waits, if it must, until it is free.
   *
   * @throws StartRefused {@code node_id_in_use}, or {@code interrupted} while it waited
   */
  void join() {
    Predicate<ProcessMark> hasEnded = store.isExclusive() ? mark -> true : ThisProcess::hasEnded;
    JoinNodes nodes = new JoinNodes(store.ports().nodes(), NodeTiming.DEFAULT, hasEnded);
    try {
      recover(nodes.join(report));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("interrupted", "The start was broken off.", e);
    }
  }

  private void recover(Joined joined) {
    RecoverAfterRestart recovery = new RecoverAfterRestart(store.ports().upkeep());
    Settled settled =
        joined == Joined.PREDECESSOR_ENDED
            ? recovery.recover(settings.id())
            : recovery.recoverExpired();
    if (settled.total() > 0) {
      LOG.info(
          "Settled what an earlier process left running: {} queued again, {} finished",
          settled.requeued(),
          settled.graduated());
    }
  }

  static NodeReport.Load load(WorkerRuntime runtime) {
    return new NodeReport.Load(runtime.workers(), runtime.inFlight());
  }
}
