package dev.millrace.http.request;

import dev.millrace.http.json.Json;
import io.javalin.http.Context;

/** Writes web models as answers. */
public final class Answers {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  private final Json json;

  public Answers(Json json) {
    this.json = json;
  }

  /** Answers 200 with the model. */
  public void ok(Context request, Object model) {
    send(request, OK, model);
  }

  /** Answers with the model. */
  public void send(Context request, int status, Object model) {
    request.status(status).contentType("application/json").result(json.write(model));
  }

  /** Answers with a model that changes seldom: 304 to those who have it already. */
  public void kept(Context request, Object model) {
    Kept.send(request, Kept.PRIVATE, "application/json", json.write(model));
  }

  /** Answers 204 without a body. */
  public void nothing(Context request) {
    request.status(NO_CONTENT);
  }

  /** The model in one line, for streams. */
  public String line(Object model) {
    return json.write(model);
  }
}
