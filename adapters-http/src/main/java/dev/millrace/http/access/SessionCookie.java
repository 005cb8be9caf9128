package dev.millrace.http.access;

import dev.millrace.application.access.KeepSessions;
import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The cookie that holds the id of a session: out of reach of scripts and of other sites. */
final class SessionCookie {
  static final String NAME = "millrace_session";

  private SessionCookie() {}

  static void set(Context request, String id) {
    write(request, id, KeepSessions.AGE.toSeconds());
  }

  static void clear(Context request) {
    write(request, "", 0);
  }

  private static void write(Context request, String value, long seconds) {
    request.header(
        "Set-Cookie",
        NAME
            + "="
            + value
            + "; Path=/; Max-Age="
            + seconds
            + "; HttpOnly; SameSite=Strict"
            + (isEncrypted(request) ? "; Secure" : ""));
  }

  /**
   * Whether the browser came over TLS, be it to this server or to a proxy before it. Whoever makes
   * the header up only makes a cookie of their own stricter.
   */
  private static boolean isEncrypted(Context request) {
    @Nullable String origin = request.header("Origin");
    return request.req().isSecure()
        || (origin != null && origin.toLowerCase(Locale.ROOT).startsWith("https:"));
  }
}
