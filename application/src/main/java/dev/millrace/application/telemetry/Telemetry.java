package dev.millrace.application.telemetry;

import dev.millrace.application.DrivenPort;
import java.time.Duration;

/**
 * Counts what happens. Calls return at once and never throw; what an adapter does not count, it
 * passes over.
 */
@DrivenPort
public interface Telemetry extends JobTelemetry {

  /** Counts nothing. */
  Telemetry NONE = new Telemetry() {};

  /**
   * The database broke off a transaction for a passing reason.
   *
   * @param reason one of few, for example {@code busy} or {@code deadlock}
   */
  default void transactionRetried(String reason) {}

  /**
   * A loop of the node could not do its step and tries again.
   *
   * @param loop one of few, for example {@code dispatcher}
   */
  default void loopFailed(String loop) {}

  /**
   * A client that watches was let go before the end.
   *
   * @param reason one of few, for example {@code too_slow} or {@code gone}
   */
  default void watcherDropped(String reason) {}

  /**
   * An HTTP request was answered.
   *
   * @param route the route's pattern, never the path itself
   */
  default void httpRequest(String method, String route, int status, Duration took) {}

  /**
   * An HTTP request was answered with an error.
   *
   * @param code the stable code of the error, for example {@code invalid_domain}
   */
  default void httpError(String code) {}
}
