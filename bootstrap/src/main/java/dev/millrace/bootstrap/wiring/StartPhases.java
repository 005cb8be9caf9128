package dev.millrace.bootstrap.wiring;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says, at the level debug, how far a start has come; {@code dev/startup} makes a table of it. */
public final class StartPhases {

  private static final Logger LOG = LoggerFactory.getLogger(StartPhases.class);

  private StartPhases() {}

  /**
   * Notes the end of a phase.
   *
   * @param phase what is done now, for example {@code the store is open}
   */
  public static void reached(String phase) {
    reached(phase, sinceStart());
  }

  /**
   * Notes the end of a phase that ended before there was a log.
   *
   * @param after how long after the start of Java
   */
  public static void reached(String phase, Duration after) {
    LOG.atDebug().addKeyValue("ms", after.toMillis()).log("Started so far: {}", phase);
  }

  /** How long ago Java started. The system's word for it is whole seconds off on some machines. */
  public static Duration sinceStart() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
