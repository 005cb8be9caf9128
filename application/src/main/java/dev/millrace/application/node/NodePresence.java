package dev.millrace.application.node;

import dev.millrace.application.error.ApplicationException;
import dev.millrace.application.loop.Loop;
import dev.millrace.application.telemetry.Telemetry;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says again and again that this process is alive, and notices when another one has its id. Then it
 * takes no new work until the other one has gone: what it runs already has tokens of its own.
 */
public final class NodePresence implements NodeMembership {

  private static final Logger LOG = LoggerFactory.getLogger(NodePresence.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Looking for forgotten nodes is not worth more than one statement an hour. */
  private static final long FORGET_EVERY = Duration.ofHours(1).toNanos();

  private final NodeStore nodes;
  private final NodeTiming timing;
  private final NodeReport report;
  private final Loop loop;
  private volatile Supplier<NodeReport.Load> load;
  private volatile boolean held = true;
  private long nextForget = System.nanoTime();

  /**
   * @param report of a process that joins before {@link #start}
   */
  public NodePresence(NodeStore nodes, NodeTiming timing, NodeReport report, Telemetry telemetry) {
    this.nodes = nodes;
    this.timing = timing;
    this.report = report;
    this.load = report::load;
    this.loop = new Loop("presence", this::beat, () -> telemetry.loopFailed("presence"));
  }

  /**
   * Starts to give signs of life.
   *
   * @param current asked for how busy the node is with each of them; returns at once
   */
  public void start(Supplier<NodeReport.Load> current) {
    load = current;
    loop.start();
  }

  @Override
  public boolean isHeld() {
    return held;
  }

  /** Gives the id back after the last sign; may be called twice. */
  public void stop() throws InterruptedException {
    loop.stop();
    if (loop.join(PATIENCE)) {
      leave();
    } else {
      LOG.warn("The presence loop hangs in the store and is left behind");
    }
  }

  private void leave() {
    try {
      nodes.leave(report.id(), report.process());
    } catch (ApplicationException e) {
      LOG.warn("The node id could not be given back: {}", e.getMessage());
    }
  }

  private Duration beat() {
    boolean mine = nodes.announce(report.with(load.get()), timing.silence());
    if (mine != held) {
      held = mine;
      tell(mine);
    }
    if (System.nanoTime() - nextForget >= 0) {
      int forgotten = nodes.forget(timing.memory());
      LOG.debug("Forgot {} nodes that were silent for {}", forgotten, timing.memory());
      nextForget = System.nanoTime() + FORGET_EVERY;
    }
    return timing.heartbeat();
  }

  private void tell(boolean mine) {
    if (mine) {
      LOG.info("Node id {} is this process's again; it leases jobs", report.id());
    } else {
      LOG.error(
          "Another process works as node {}; this one leases no more jobs until that one has gone."
              + " Give each process a node.id of its own",
          report.id());
    }
  }
}
