package dev.millrace.http.access;

import dev.millrace.application.access.Caller;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenCheck;
import dev.millrace.application.time.Clock;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.request.Callers;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a request through to what it asks for, or says why not. */
public final class Guard {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
  private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final AccessUseCases access;
  private final WrongTokens wrongTokens;

  public Guard(AccessUseCases access, Clock clock) {
    this.access = access;
    this.wrongTokens = new WrongTokens(clock);
  }

  /** Whether nobody has to log in. */
  public boolean isOpen() {
    return access.checkToken().isOpen();
  }

  /**
   * Makes sure that the caller may do what the route needs, and notes who it is.
   *
   * @param needed null for a route that is open to anybody
   * @throws RequestRefused with 401, 403 or 429
   */
  public void admit(Context request, @Nullable Scope needed) {
    if (needed == null) {
      return;
    }
    Caller caller = identify(request).orElseThrow(() -> notLoggedIn(request));
    Callers.note(request, caller);
    if (!caller.scope().includes(needed)) {
      throw new RequestRefused(
          "scope_missing",
          "This needs a token with the scope " + needed.label() + ".",
          Map.of("needed", needed.label(), "scope", caller.scope().label()));
    }
    if (caller.way() == Caller.Way.SESSION && !READS.contains(request.method())) {
      requireOrigin(request);
    }
  }

  /**
   * Who sends the request; empty if it brings nothing that would tell.
   *
   * @throws RequestRefused {@code invalid_token}, {@code token_expired}, {@code
   *     too_many_wrong_tokens}
   */
  Optional<Caller> identify(Context request) {
    if (isOpen()) {
      return Optional.of(Caller.OPEN);
    }
    Optional<String> token = Credentials.token(request);
    return token.isPresent()
        ? Optional.of(Caller.of(check(request, token.get()).token()))
        : Credentials.session(request).flatMap(access.sessions()::find);
  }

  /**
   * Looks at a token, unless the client has tried too many.
   *
   * @throws RequestRefused {@code invalid_token}, {@code token_expired}, {@code
   *     too_many_wrong_tokens}
   */
  TokenCheck.Good check(Context request, String text) {
    String client = ClientAddress.network(request);
    Duration wait = wrongTokens.wait(client);
    if (!wait.isZero()) {
      request.header("Retry-After", Long.toString(wait.toSeconds() + 1));
      throw new RequestRefused(
          "too_many_wrong_tokens",
          "Too many wrong tokens came from this address; try again in a minute.");
    }
    return switch (access.checkToken().check(text)) {
      case TokenCheck.Good good -> good;
      case TokenCheck.Expired(var token) -> {
        challenge(request, ", error=\"invalid_token\"");
        throw new RequestRefused(
            "token_expired",
            "The token has expired; ask for a new one.",
            Map.of("expired_at", String.valueOf(token.expiresAt())));
      }
      case TokenCheck.Unknown() -> {
        wrongTokens.count(client, text);
        LOG.warn("A wrong token came from {}", ClientAddress.text(request));
        challenge(request, ", error=\"invalid_token\"");
        throw new RequestRefused("invalid_token", "The token is none of this server's.");
      }
    };
  }

  private static RequestRefused notLoggedIn(Context request) {
    challenge(request, "");
    return new RequestRefused(
        "authentication_required",
        "Send a token as 'Authorization: Bearer mr_…', or log in at POST /api/v1/session.");
  }

  private static void challenge(Context request, String more) {
    request.header("WWW-Authenticate", "Bearer realm=\"millrace\"" + more);
  }

  /** A cookie goes along by itself, so the request must say that a page of this server sent it. */
  private static void requireOrigin(Context request) {
    if (request.header("Origin") == null) {
      throw new RequestRefused(
          "origin_refused",
          "A change under a session needs the header Origin, which browsers send; programs use a"
              + " token instead.");
    }
  }
}
