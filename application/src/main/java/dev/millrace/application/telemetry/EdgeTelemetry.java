package dev.millrace.application.telemetry;

import dev.millrace.application.DrivenPort;

/** Counts what is not let in. Calls return at once and never throw. */
@DrivenPort
public interface EdgeTelemetry {

  /** Counts nothing. */
  EdgeTelemetry NONE =
      new EdgeTelemetry() {
        @Override
        public void forwardingHeadersIgnored() {}

        @Override
        public void requestLimited(String route) {}
      };

  /** A request had headers that only a trusted proxy may set, and came from nobody of that kind. */
  void forwardingHeadersIgnored();

  /**
   * A client asked more often than it may.
   *
   * @param route the route's pattern, never the path itself
   */
  void requestLimited(String route);
}
