package dev.millrace.http.queue;

import dev.millrace.application.time.Clock;
import dev.millrace.domain.job.JobId;
import dev.millrace.http.json.JsonFields;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Callers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** The calls that show and steer the queue. */
public final class QueueRoutes {
  private static final int DEFAULT_HEAD = 20;
  private static final int MAX_HEAD = 500;

  private final QueueUseCases queue;
  private final Clock clock;
  private final RequestBody bodies;
  private final Answers answers;

  public QueueRoutes(QueueUseCases queue, Clock clock, RequestBody bodies, Answers answers) {
    this.queue = queue;
    this.clock = clock;
    this.bodies = bodies;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/queue", this::describe, "limit"),
        Route.post("/queue/pause", this::pause),
        Route.post("/queue/resume", this::resume),
        Route.post("/queue/reorder", this::reorder),
        Route.post("/queue/remove", this::remove));
  }

  private void describe(Context request) {
    Integer head = new Parameters(request).integer("limit", 0, MAX_HEAD);
    answers.ok(
        request,
        QueueModel.of(queue.describe().describe(head == null ? DEFAULT_HEAD : head), clock.now()));
  }

  private void pause(Context request) {
    queue.pause().pause();
    answers.ok(request, new StatusModel("paused"));
  }

  private void resume(Context request) {
    queue.resume().resume();
    answers.ok(request, new StatusModel("resumed"));
  }

  private void reorder(Context request) {
    queue.reorder().reorder(ReorderRequest.read(bodies.json(request)));
    answers.ok(request, new StatusModel("reordered"));
  }

  private void remove(Context request) {
    JsonFields fields = JsonFields.of(bodies.json(request), Set.of("job_ids"));
    List<JobId> ids = fields.texts("job_ids", JobId::parse);
    if (ids.isEmpty()) {
      throw fields.missing("job_ids");
    }
    Callers.noteTarget(request, ids.size() == 1 ? ids.getFirst().toString() : ids.size() + " jobs");
    List<JobId> removed = queue.remove().remove(ids);
    answers.ok(request, new RemovedModel(removed.stream().map(JobId::toString).toList()));
  }
}
