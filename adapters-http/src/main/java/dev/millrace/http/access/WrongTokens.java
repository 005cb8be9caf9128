package dev.millrace.http.access;

import dev.millrace.application.access.TokenHash;
import dev.millrace.application.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many different wrong tokens each client has tried within a minute. A client that sends
 * the same outdated token again and again is not one that guesses. Bounded: the client that was
 * first seen longest ago is forgotten first. Safe for many threads.
 */
final class WrongTokens {
  static final int MAX_TRIES = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);
  static final int MAX_CLIENTS = 4_096;

  private final Clock clock;
  private final Map<String, Tries> clients =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > MAX_CLIENTS;
        }
      };

  WrongTokens(Clock clock) {
    this.clock = clock;
  }

  private record Tries(Instant end, Set<TokenHash> tokens) {}

  /** How long this client has to wait before another token is looked at; zero for not at all. */
  synchronized Duration wait(String client) {
    Tries tries = current(client);
    return tries == null || tries.tokens().size() < MAX_TRIES
        ? Duration.ZERO
        : Duration.between(clock.now(), tries.end());
  }

  /** The client has sent a token that nobody knows. */
  synchronized void count(String client, String token) {
    Tries tries = current(client);
    if (tries == null) {
      tries = new Tries(clock.now().plus(WINDOW), new HashSet<>());
      clients.put(client, tries);
    }
    if (tries.tokens().size() < MAX_TRIES) {
      tries.tokens().add(TokenHash.of(token));
    }
  }

  private @Nullable Tries current(String client) {
    Tries tries = clients.get(client);
    if (tries != null && !clock.now().isBefore(tries.end())) {
      clients.remove(client);
      return null;
    }
    return tries;
  }
}
