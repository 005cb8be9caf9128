package dev.millrace.application.loop;

import dev.millrace.application.error.Unavailable;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether something that is done again and again goes through. Logs when that changes, not each
 * time, and says how long to wait after a failure.
 */
final class Steadiness {

  private static final Logger LOG = LoggerFactory.getLogger(Steadiness.class);
  private static final Duration FIRST_DELAY = Duration.ofMillis(100);

  /** Short enough to be at full speed again within seconds of a store's return. */
  private static final Duration LONGEST_DELAY = Duration.ofMillis(1_500);

  private static final int MAX_DOUBLINGS = 4;

  private final String name;
  private volatile int failures;

  Steadiness(String name) {
    this.name = name;
  }

  boolean isSteady() {
    return failures == 0;
  }

  void succeeded() {
    if (failures > 0) {
      LOG.info("{} goes on after {} failures", name, failures);
      failures = 0;
    }
  }

  /** Delays double, with jitter, so that nodes that failed together do not come back together. */
  Duration failed(Throwable cause) {
    int earlier = failures;
    failures = earlier + 1;
    if (earlier == 0) {
      logFirst(cause);
    }
    long bound =
        Math.min(
            LONGEST_DELAY.toMillis(), FIRST_DELAY.toMillis() << Math.min(earlier, MAX_DOUBLINGS));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound / 2, bound + 1));
  }

  private void logFirst(Throwable cause) {
    if (cause instanceof Unavailable unavailable) {
      LOG.warn("{} fails and keeps trying: {}", name, unavailable.getMessage());
    } else {
      LOG.warn("{} fails and keeps trying", name, cause);
    }
  }
}
