package dev.millrace.http.server;

import dev.millrace.application.error.ApplicationException;
import dev.millrace.application.error.Invalid;
import dev.millrace.application.error.Unavailable;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.RuleViolation;
import dev.millrace.http.error.ErrorModel;
import dev.millrace.http.error.ErrorModel.Problem;
import dev.millrace.http.error.ErrorTable;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.request.Answers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever an operation throws into the one form that errors have. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final String RETRY_AFTER_SECONDS = "5";
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int INTERNAL_ERROR = 500;
  private static final int ABORT = -1;

  private final Answers answers;
  private final Telemetry telemetry;

  Failures(Answers answers, Telemetry telemetry) {
    this.answers = answers;
    this.telemetry = telemetry;
  }

  void register(RoutesConfig routes) {
    routes.exception(RequestRefused.class, this::refused);
    routes.exception(RuleViolation.class, this::violated);
    routes.exception(ApplicationException.class, this::failed);
    routes.exception(HttpResponseException.class, this::unrouted);
    routes.exception(Exception.class, this::unexpected);
  }

  private void refused(RequestRefused e, Context request) {
    send(request, ErrorTable.statusOf(e), new Problem(e.code(), sentence(e), detailsOf(e)));
  }

  private void violated(RuleViolation e, Context request) {
    send(request, ErrorTable.statusOf(e), new Problem(e.code(), sentence(e), null));
  }

  private void failed(ApplicationException e, Context request) {
    if (e instanceof Unavailable) {
      request.header("Retry-After", RETRY_AFTER_SECONDS);
      LOG.atWarn().addKeyValue("code", e.code()).setCause(e.getCause()).log(sentence(e));
    }
    send(request, ErrorTable.statusOf(e), new Problem(e.code(), sentence(e), detailsOf(e)));
  }

  private void unrouted(HttpResponseException e, Context request) {
    switch (e.getStatus()) {
      case NOT_FOUND ->
          send(
              request,
              NOT_FOUND,
              new Problem("route_not_found", "There is nothing at " + request.path() + ".", null));
      case METHOD_NOT_ALLOWED -> {
        String allow = allowed(e);
        request.header("Allow", allow);
        send(
            request,
            METHOD_NOT_ALLOWED,
            new Problem(
                "method_not_allowed",
                request.path() + " takes " + allow + ", not " + request.method() + ".",
                null));
      }
      default -> unexpected(e, request);
    }
  }

  private static String allowed(HttpResponseException e) {
    String methods = e.getDetails().getOrDefault("availableMethods", "");
    TreeSet<String> allow = new TreeSet<>();
    for (String method : methods.split(",")) {
      if (!method.isBlank()) {
        allow.add(method.strip());
      }
    }
    return String.join(", ", allow);
  }

  private void unexpected(Exception e, Context request) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    if (isGone(e)) {
      LOG.debug("The client of {} {} has gone.", request.method(), request.path());
    } else {
      LOG.error("{} {} failed in a way nobody foresaw.", request.method(), request.path(), e);
    }
    send(
        request,
        INTERNAL_ERROR,
        new Problem(
            "internal_error",
            "The server has a fault; its log says more under this request id.",
            Map.of("request_id", RequestIds.of(request))));
  }

  /** Only writing to the client can throw these: bodies are read under names of their own. */
  private static boolean isGone(Exception e) {
    return e instanceof IOException || e.getCause() instanceof IOException;
  }

  /** What the JVM throws, for example when memory is short; there is no request at hand then. */
  void fatal(HttpServletResponse response, Error error) {
    LOG.error("The server has failed in a way that it may not get over.", error);
    if (response.isCommitted()) {
      abort(response);
      return;
    }
    Problem problem = new Problem("internal_error", "The server has a fault.", null);
    response.setStatus(INTERNAL_ERROR);
    response.setContentType("application/json");
    try {
      response
          .getOutputStream()
          .write(answers.line(new ErrorModel(problem)).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.debug("The client has gone.", e);
    }
  }

  private void send(Context request, int status, Problem problem) {
    AuditTrail.refused(request, problem.code());
    telemetry.httpError(problem.code());
    HttpServletResponse response = request.res();
    if (response.isCommitted()) {
      abort(response);
      return;
    }
    response.resetBuffer();
    request.removeHeader("Content-Disposition");
    answers.send(request, status, new ErrorModel(problem));
  }

  /** Half an answer is out: breaking the connection is all that tells the client so. */
  private static void abort(HttpServletResponse response) {
    try {
      response.sendError(ABORT);
    } catch (IOException | IllegalStateException e) {
      LOG.debug("The connection was gone already.", e);
    }
  }

  private static @Nullable Map<String, Object> detailsOf(RequestRefused e) {
    return e.details().isEmpty() ? null : e.details();
  }

  private static @Nullable Map<String, Object> detailsOf(ApplicationException e) {
    return e instanceof Invalid invalid ? Map.of("problems", invalid.flaws()) : null;
  }

  private static String sentence(RuntimeException e) {
    String message = e.getMessage();
    return message == null ? "No more is known." : message;
  }
}
