package dev.millrace.persistence.signal;

import dev.millrace.application.signal.Signals;
import dev.millrace.application.signal.SignalsContract;

class LocalSignalsTest extends SignalsContract {
  @Override
  protected Signals newSignals() {
    return new LocalSignals();
  }
}
