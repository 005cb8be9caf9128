package dev.millrace.application.telemetry;

import dev.millrace.application.queue.QueueDepth;

/** Where gauges look when they are read. */
public interface LoadSource {

  /** How much waits and runs in the whole queue; at most a second old. */
  QueueDepth queueDepth();

  /** How many jobs this node runs now. */
  int inFlight();

  /** How many jobs this node runs at once at the most. */
  int workers();
}
