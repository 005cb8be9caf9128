package dev.millrace.http.server;

import dev.millrace.application.access.AuditEntry;
import dev.millrace.application.access.Caller;
import dev.millrace.application.access.RecordAudit;
import dev.millrace.application.time.Clock;
import dev.millrace.http.access.ClientAddress;
import dev.millrace.http.request.Callers;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who changed what, whichever route it was: all but reads count, and only of callers that are
 * known, so that strangers cannot fill it. The entry is stored before the answer goes out.
 */
final class AuditTrail {
  private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final String STEP = "millrace.audit";
  private static final String CODE = "millrace.error_code";

  private final RecordAudit recordAudit;
  private final Clock clock;

  AuditTrail(RecordAudit recordAudit, Clock clock) {
    this.recordAudit = recordAudit;
    this.clock = clock;
  }

  /**
   * @param target the variables of the path
   */
  private record Step(String action, String target) {}

  /** A request has found its route. */
  static void begin(Context request, Route route) {
    if (!READS.contains(route.method())) {
      request.attribute(
          STEP,
          new Step(
              route.method().name() + " " + route.path(),
              String.join(" ", request.pathParamMap().values())));
    }
  }

  /** It is answered with an error. */
  static void refused(Context request, String code) {
    request.attribute(CODE, code);
  }

  /** It has been dealt with. */
  void end(Context request) {
    @Nullable Step step = request.attribute(STEP);
    if (step != null) {
      Callers.find(request).ifPresent(caller -> keep(request, step, caller));
    }
  }

  private void keep(Context request, Step step, Caller caller) {
    @Nullable String code = request.attribute(CODE);
    recordAudit.record(
        new AuditEntry(
            clock.now(),
            caller.name(),
            caller.way(),
            step.action(),
            Callers.target(request).orElseGet(() -> target(request, step)),
            ClientAddress.text(request),
            RequestIds.of(request),
            request.statusCode(),
            code));
  }

  /** What the path names, or what was made and now has a place of its own. */
  private static String target(Context request, Step step) {
    @Nullable String location = request.res().getHeader("Location");
    return step.target().isEmpty() && location != null
        ? location.substring(location.lastIndexOf('/') + 1)
        : step.target();
  }
}
