package dev.millrace.bootstrap.wiring;

import dev.millrace.application.loop.Loop;
import dev.millrace.application.node.ListNodes;
import dev.millrace.application.node.NodeTiming;
import dev.millrace.application.telemetry.LoadSource;
import dev.millrace.application.worker.WorkerRuntime;
import dev.millrace.metrics.MicrometerTelemetry;
import dev.millrace.persistence.OpenStore;
import java.time.Duration;
import java.util.List;

/** Tells the gauges where to look, and the trends when. */
final class MetricsWiring {

  /** Short beside the steps of trends, and long beside a look at the store. */
  private static final Duration SAMPLING = Duration.ofSeconds(15);

  private MetricsWiring() {}

  /**
   * Shows the load of the queue and of this node from now on.
   *
   * @return what keeps the trends going, not started yet
   */
  static Loop observe(MicrometerTelemetry metrics, OpenStore store, WorkerRuntime runtime) {
    metrics.observe(new Load(store, runtime));
    return new Loop(
        "metrics",
        () -> {
          metrics.sample();
          return SAMPLING;
        },
        () -> metrics.loopFailed("metrics"));
  }

  private record Load(OpenStore opened, WorkerRuntime runtime) implements LoadSource {

    @Override
    public StoreLoad store() {
      List<ListNodes.Seen> nodes =
          new ListNodes(opened.ports().nodes(), NodeTiming.DEFAULT.silence()).list();
      return new StoreLoad(
          opened.ports().control().isPaused(), opened.ports().catalog().depth(), counts(nodes));
    }

    private static NodeCounts counts(List<ListNodes.Seen> nodes) {
      long online = nodes.stream().filter(ListNodes.Seen::online).count();
      long stopped = nodes.stream().filter(seen -> seen.node().process() == null).count();
      return new NodeCounts(online, nodes.size() - online - stopped, stopped);
    }

    @Override
    public NodeLoad node() {
      return new NodeLoad(
          runtime.workers(), runtime.busy(), runtime.inFlight(), runtime.isLeasing());
    }

    @Override
    public List<PoolLoad> pools() {
      return opened.pools();
    }
  }
}
