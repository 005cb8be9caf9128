package dev.millrace.http.access;

import dev.millrace.application.access.Caller;
import dev.millrace.http.json.Times;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who the server takes a client for.
 *
 * @param mode {@code open} when nobody has to log in, else {@code token}
 * @param authenticated whether it has proven who it is
 */
record WhoamiModel(
    String mode,
    boolean authenticated,
    @Nullable String name,
    @Nullable String scope,
    @Nullable String via,
    @Nullable String expiresAt) {

  static WhoamiModel nobody() {
    return new WhoamiModel("token", false, null, null, null, null);
  }

  static WhoamiModel of(Caller caller) {
    boolean open = caller.way() == Caller.Way.OPEN;
    return new WhoamiModel(
        open ? "open" : "token",
        !open,
        caller.name(),
        caller.scope().label(),
        open ? null : caller.way().name().toLowerCase(Locale.ROOT),
        caller.expiresAt() == null ? null : Times.text(caller.expiresAt()));
  }
}
