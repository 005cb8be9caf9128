package dev.millrace.bootstrap.wiring;

import dev.millrace.application.id.Ids;
import dev.millrace.application.id.TimeOrderedIds;
import dev.millrace.application.run.MessageCatalog;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.time.Clock;
import dev.millrace.bootstrap.clock.SystemClock;
import dev.millrace.dns.finding.Messages;
import dev.millrace.persistence.signal.LocalSignals;
import java.security.SecureRandom;

/** The ports that every part uses, whatever is configured. */
record Foundation(
    Clock clock, Ids ids, Signals signals, MessageCatalog messages, MetricsWiring metrics) {

  static Foundation lay() {
    Clock clock = new SystemClock();
    return new Foundation(
        clock,
        new TimeOrderedIds(clock, new SecureRandom()),
        new LocalSignals(),
        new Messages(),
        MetricsWiring.of(clock));
  }
}
