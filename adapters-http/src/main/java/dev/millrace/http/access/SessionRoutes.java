package dev.millrace.http.access;

import dev.millrace.application.access.KeepSessions;
import dev.millrace.application.error.Conflict;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.JsonFields;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Callers;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The calls to log in and out, and to ask who one is. */
public final class SessionRoutes {
  private static final int CREATED = 201;

  private final Guard guard;
  private final KeepSessions sessions;
  private final RequestBody bodies;
  private final Answers answers;

  public SessionRoutes(Guard guard, KeepSessions sessions, RequestBody bodies, Answers answers) {
    this.guard = guard;
    this.sessions = sessions;
    this.bodies = bodies;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/whoami", this::whoami).open(),
        Route.post("/session", this::logIn).open(),
        Route.delete("/session", this::logOut).open());
  }

  private void whoami(Context request) {
    answers.ok(
        request, guard.identify(request).map(WhoamiModel::of).orElseGet(WhoamiModel::nobody));
  }

  private void logIn(Context request) {
    String token = JsonFields.of(body(request), Set.of("token")).requireText("token").strip();
    if (guard.isOpen()) {
      throw new Conflict("login_not_needed", "Nobody has to log in to this server.");
    }
    KeepSessions.Begun begun = sessions.begin(guard.check(request, token).token());
    Credentials.session(request).ifPresent(sessions::end);
    Callers.note(request, begun.caller());
    SessionCookie.set(request, begun.id());
    answers.send(request, CREATED, WhoamiModel.of(begun.caller()));
  }

  /** What the parser says about broken JSON quotes it, and with it the token. */
  private JsonNode body(Context request) {
    try {
      return bodies.json(request);
    } catch (RequestRefused e) {
      throw e.code().equals("invalid_json")
          ? new RequestRefused(e.code(), "The body is no valid JSON; it must be {\"token\": …}.")
          : e;
    }
  }

  private void logOut(Context request) {
    Credentials.session(request)
        .ifPresent(
            id -> {
              sessions.find(id).ifPresent(caller -> Callers.note(request, caller));
              sessions.end(id);
            });
    SessionCookie.clear(request);
    answers.nothing(request);
  }
}
