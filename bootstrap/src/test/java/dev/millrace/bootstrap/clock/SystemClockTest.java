package dev.millrace.bootstrap.clock;

import dev.millrace.application.time.Clock;
import dev.millrace.application.time.ClockContract;

class SystemClockTest extends ClockContract {
  @Override
  protected Clock clock() {
    return new SystemClock();
  }
}
