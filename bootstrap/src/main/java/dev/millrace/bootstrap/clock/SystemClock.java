package dev.millrace.bootstrap.clock;

import dev.millrace.application.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock of this machine, cut to microseconds, which every store keeps. */
public final class SystemClock implements Clock {

  @Override
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
