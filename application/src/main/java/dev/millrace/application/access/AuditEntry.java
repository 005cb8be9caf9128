package dev.millrace.application.access;

import dev.millrace.domain.text.Visibility;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed something, or was kept from it. Texts are cut to their length, and what could
 * break a line or a terminal is taken out of them.
 *
 * @param at by the clock of the node, in microseconds
 * @param who the label of a token, or {@code open}; at most 64 characters
 * @param way how they got in
 * @param action what was called, as method and pattern of the path; at most 200 characters
 * @param target on what: the variables of the path or what was made; at most 255 characters; null
 *     if there is none
 * @param from the address of the client; at most 64 characters
 * @param requestId that the answer and the log carry; at most 64 characters
 * @param status of HTTP
 * @param code of the error; null if it was done; at most 64 characters
 */
public record AuditEntry(
    Instant at,
    String who,
    Caller.Way way,
    String action,
    @Nullable String target,
    String from,
    String requestId,
    int status,
    @Nullable String code) {

  private static final int SHORT = 64;
  private static final int MEDIUM = 200;
  private static final int LONG = 255;
  private static final char REPLACEMENT = '\uFFFD';

  public AuditEntry {
    at = at.truncatedTo(ChronoUnit.MICROS);
    who = clean(who, SHORT);
    action = clean(action, MEDIUM);
    target = target == null || target.isEmpty() ? null : clean(target, LONG);
    from = clean(from, SHORT);
    requestId = clean(requestId, SHORT);
    code = code == null ? null : clean(code, SHORT);
  }

  /** Whether it was carried out. */
  public boolean isDone() {
    return code == null;
  }

  /** Plane and printable: what lies beyond would take two places, and some databases refuse it. */
  private static String clean(String text, int max) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), max));
    for (int i = 0; i < text.length() && clean.length() < max; i++) {
      char c = text.charAt(i);
      clean.append(Visibility.isVisible(c) ? c : REPLACEMENT);
    }
    return clean.toString();
  }
}
