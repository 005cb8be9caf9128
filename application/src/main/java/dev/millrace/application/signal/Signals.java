package dev.millrace.application.signal;

import dev.millrace.application.DrivenPort;
import java.time.Duration;

/**
 * Tells waiting workers that there may be work. Signals are hints: one may be lost or come for
 * nothing, so whoever waits looks again after a bounded time.
 */
@DrivenPort
public interface Signals {

  /** There is new work. Returns at once; call after the commit. */
  void announceWork();

  /**
   * Waits for an announcement. One that came since the last call counts.
   *
   * @param atMost how long
   * @return whether there was one
   */
  boolean awaitWork(Duration atMost) throws InterruptedException;
}
