package dev.millrace.bootstrap.wiring;

import dev.millrace.application.id.Ids;
import dev.millrace.application.id.TimeOrderedIds;
import dev.millrace.application.run.MessageCatalog;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.time.Clock;
import dev.millrace.bootstrap.clock.SystemClock;
import dev.millrace.dns.finding.Messages;
import dev.millrace.metrics.MicrometerTelemetry;
import dev.millrace.persistence.signal.LocalSignals;
import java.security.SecureRandom;
import java.util.Optional;

/** The ports that every part uses, whatever is configured. */
record Foundation(
    Clock clock, Ids ids, Signals signals, MessageCatalog messages, MicrometerTelemetry metrics) {

  /** The same, with the signals that a store carries to other nodes, if it does. */
  Foundation carrying(Optional<Signals> carried) {
    return new Foundation(clock, ids, carried.orElse(signals), messages, metrics);
  }

  static Foundation lay(String version) {
    Clock clock = new SystemClock();
    return new Foundation(
        clock,
        new TimeOrderedIds(clock, new SecureRandom()),
        new LocalSignals(),
        new Messages(),
        new MicrometerTelemetry(clock, version));
  }
}
