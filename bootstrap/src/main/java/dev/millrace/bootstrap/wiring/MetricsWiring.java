package dev.millrace.bootstrap.wiring;

import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.QueueDepth;
import dev.millrace.application.telemetry.LoadSource;
import dev.millrace.application.worker.WorkerRuntime;
import dev.millrace.metrics.MicrometerTelemetry;

/** Tells the gauges where to look. */
final class MetricsWiring {

  private MetricsWiring() {}

  /** Shows the load of the queue and of this node from now on. */
  static void observe(MicrometerTelemetry metrics, JobCatalog catalog, WorkerRuntime runtime) {
    metrics.observe(
        new LoadSource() {
          @Override
          public QueueDepth queueDepth() {
            return catalog.depth();
          }

          @Override
          public int inFlight() {
            return runtime.inFlight();
          }

          @Override
          public int workers() {
            return runtime.workers();
          }
        });
  }
}
