package dev.millrace.application.health;

import dev.millrace.application.DrivenPort;
import java.time.Duration;

/** Looks whether the store can do its work; answers within 2 s. */
@DrivenPort
@FunctionalInterface
public interface StoreProbe {

  /** How long whoever asks waits for an answer. */
  Duration LIMIT = Duration.ofSeconds(2);

  /** Looks now. Never throws. */
  StoreHealth probe();

  /**
   * @param databaseAnswers whether a read came back
   * @param schemaCurrent whether the schema is the one that this program needs
   * @param detail one sentence when something is wrong, else empty; no secrets
   */
  record StoreHealth(boolean databaseAnswers, boolean schemaCurrent, String detail) {}
}
