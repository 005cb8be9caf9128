package planted.wallclock.application;

import java.time.Instant;

/** Breaks the rule on purpose. */
public final class Deadline {
  Instant deadline() {
    return Instant.now().plusSeconds(1);
  }
}
