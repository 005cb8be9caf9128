package dev.millrace.bootstrap.wiring;

import dev.millrace.application.health.CheckReadiness.Part;
import dev.millrace.application.node.NodePresence;
import dev.millrace.application.worker.WorkerRuntime;
import java.util.List;

/**
 * What of this process other nodes and operators see.
 *
 * @param works whether it has the role of a worker
 */
record ThisNode(NodePresence presence, WorkerRuntime runtime, boolean works) {

  /** What must be up for the node to be ready, beside its store. */
  List<Part> parts() {
    Part node =
        new Part("node", presence::isHeld, "Another process works under the id of this node.");
    Part workers = new Part("workers", runtime::isLeasing, "The workers do not lease jobs.");
    return works ? List.of(workers, node) : List.of(node);
  }
}
