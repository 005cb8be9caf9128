package dev.millrace.application.access;

import dev.millrace.application.time.Clock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of people who logged in with a token. They live in the memory of this node, end with
 * their token, after twelve hours, or with the process, and are bounded in number: further log-ins
 * end the oldest. Safe for many threads.
 */
public final class KeepSessions {

  /** After so long everybody logs in again. */
  public static final Duration AGE = Duration.ofHours(12);

  static final int MAX_OF_ONE_TOKEN = 20;
  static final int MAX = 1_000;
  private static final int ID_BYTES = 32;

  private final CheckToken checkToken;
  private final Clock clock;
  private final SecureRandom random;

  /** By the hash of its id, so that looking one up does not compare the id itself. */
  private final Map<TokenHash, Session> sessions = new HashMap<>();

  private long count;

  public KeepSessions(CheckToken checkToken, Clock clock, SecureRandom random) {
    this.checkToken = checkToken;
    this.clock = clock;
    this.random = random;
  }

  private record Session(TokenHash token, Instant endsAt, long number) {}

  /**
   * A session that has begun.
   *
   * @param id what its cookie holds; a secret
   */
  public record Begun(String id, Caller caller) {
    @Override
    public String toString() {
      return "Begun[" + caller + "]";
    }
  }

  /** Begins one for who has this token. */
  public Begun begin(AccessToken token) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Session session = keep(TokenHash.of(id), token);
    return new Begun(id, caller(token, session));
  }

  private synchronized Session keep(TokenHash key, AccessToken token) {
    Instant now = clock.now();
    sessions.values().removeIf(session -> !now.isBefore(session.endsAt()));
    List<Map.Entry<TokenHash, Session>> own =
        sessions.entrySet().stream()
            .filter(entry -> entry.getValue().token().equals(token.hash()))
            .toList();
    if (own.size() >= MAX_OF_ONE_TOKEN) {
      removeOldest(own);
    } else if (sessions.size() >= MAX) {
      removeOldest(List.copyOf(sessions.entrySet()));
    }
    count++;
    Session session = new Session(token.hash(), now.plus(AGE), count);
    sessions.put(key, session);
    return session;
  }

  private void removeOldest(List<Map.Entry<TokenHash, Session>> some) {
    some.stream()
        .min(Comparator.comparingLong(entry -> entry.getValue().number()))
        .ifPresent(oldest -> sessions.remove(oldest.getKey()));
  }

  /** Whose session this is; empty if it has ended, or its token has. */
  public Optional<Caller> find(String id) {
    TokenHash key = TokenHash.of(id);
    Session session = get(key);
    if (session == null) {
      return Optional.empty();
    }
    if (clock.now().isBefore(session.endsAt())
        && checkToken.check(session.token()) instanceof TokenCheck.Good(AccessToken token)) {
      return Optional.of(caller(token, session));
    }
    remove(key);
    return Optional.empty();
  }

  /** Ends a session; does nothing if it has ended. */
  public void end(String id) {
    remove(TokenHash.of(id));
  }

  private synchronized @Nullable Session get(TokenHash key) {
    return sessions.get(key);
  }

  private synchronized void remove(TokenHash key) {
    sessions.remove(key);
  }

  private static Caller caller(AccessToken token, Session session) {
    Instant end = token.expiresAt();
    return new Caller(
        token.label().value(),
        token.scope(),
        Caller.Way.SESSION,
        end != null && end.isBefore(session.endsAt()) ? end : session.endsAt());
  }
}
