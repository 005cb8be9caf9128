package dev.millrace.application.time;

import dev.millrace.application.DrivenPort;
import java.time.Instant;

/**
 * The time of this node, for records and deadlines of its own. Leases never use it: they run by the
 * database's clock.
 */
@DrivenPort
@FunctionalInterface
public interface Clock {

  /** Now, in microseconds or finer. */
  Instant now();
}
