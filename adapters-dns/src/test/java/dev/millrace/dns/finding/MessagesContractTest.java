package dev.millrace.dns.finding;

import dev.millrace.application.run.MessageCatalog;
import dev.millrace.application.run.MessageCatalogContract;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.time.Duration;
import java.util.Map;

/** The engine's messages keep the contract of every catalogue. */
class MessagesContractTest extends MessageCatalogContract {

  private final MessageCatalog messages = new Messages();

  @Override
  protected MessageCatalog catalog() {
    return messages;
  }

  @Override
  protected Entry knownEntry() {
    return new Entry(
        Duration.ofMillis(12),
        "ZONE",
        "Zone02",
        "REFRESH_MINIMUM_VALUE_LOWER",
        Level.NOTICE,
        Map.of("refresh", "100", "required_refresh", "14400"));
  }
}
