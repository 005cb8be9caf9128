package dev.millrace.http.access;

import dev.millrace.http.error.RequestRefused;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a request brings along to prove who sends it. Nothing but these two places counts. */
final class Credentials {
  private static final String SCHEME = "bearer ";
  private static final int MAX_COOKIE = 100;

  private Credentials() {}

  /**
   * The token in the header. A header of another scheme is none: a proxy may have its own log-in.
   *
   * @throws RequestRefused {@code invalid_token} if there are several
   */
  static Optional<String> token(Context request) {
    List<String> tokens =
        Collections.list(request.req().getHeaders("Authorization")).stream()
            .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
            .map(header -> header.substring(SCHEME.length()).strip())
            .toList();
    if (tokens.size() > 1) {
      throw new RequestRefused("invalid_token", "Send one token, not several.");
    }
    return tokens.stream().findFirst();
  }

  /** The id of a session in the cookie. */
  static Optional<String> session(Context request) {
    return Optional.ofNullable(request.cookie(SessionCookie.NAME))
        .filter(id -> !id.isEmpty() && id.length() <= MAX_COOKIE);
  }
}
