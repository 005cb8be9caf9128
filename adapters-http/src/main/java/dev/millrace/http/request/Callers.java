package dev.millrace.http.request;

import dev.millrace.application.access.Caller;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who a request comes from and what it is about, as noted on its way. */
public final class Callers {
  private static final String CALLER = "millrace.caller";
  private static final String TARGET = "millrace.target";

  private Callers() {}

  /** Notes who it is. */
  public static void note(Context request, Caller caller) {
    request.attribute(CALLER, caller);
  }

  /** Who it is; empty before anybody knows. */
  public static Optional<Caller> find(Context request) {
    @Nullable Caller caller = request.attribute(CALLER);
    return Optional.ofNullable(caller);
  }

  /**
   * Notes for the audit trail what the request changes, where neither the path nor the header
   * Location of the answer says it.
   */
  public static void noteTarget(Context request, String target) {
    request.attribute(TARGET, target);
  }

  /** What the request changes, if a handler noted it. */
  public static Optional<String> target(Context request) {
    @Nullable String target = request.attribute(TARGET);
    return Optional.ofNullable(target);
  }
}
