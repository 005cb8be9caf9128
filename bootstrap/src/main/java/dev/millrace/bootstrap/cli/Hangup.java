package dev.millrace.bootstrap.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/** Does something at SIGHUP, which would end the process otherwise. */
final class Hangup {

  private static final Logger LOG = LoggerFactory.getLogger(Hangup.class);

  private Hangup() {}

  /** From now on; on systems without the signal this does nothing. */
  static void handle(Runnable action) {
    try {
      Signal.handle(new Signal("HUP"), signal -> action.run());
    } catch (IllegalArgumentException e) {
      LOG.debug("There is no SIGHUP here", e);
    }
  }
}
