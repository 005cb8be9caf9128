package dev.millrace.http.batch;

import dev.millrace.application.access.Scope;
import dev.millrace.application.batch.RerunBatch;
import dev.millrace.application.batch.SubmittedBatch;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.json.JsonFields;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The call that tests domains of a batch again. */
public final class BatchRerunRoutes {
  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  private final RerunBatch rerunBatch;
  private final RequestBody bodies;
  private final Answers answers;

  public BatchRerunRoutes(RerunBatch rerunBatch, RequestBody bodies, Answers answers) {
    this.rerunBatch = rerunBatch;
    this.bodies = bodies;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(Route.post("/batches/{id}/rerun", this::rerun).needs(Scope.SUBMIT));
  }

  private void rerun(Context request) {
    BatchId id = BatchId.parse(request.pathParam("id"));
    Optional<JsonFields> fields =
        bodies
            .optionalJson(request)
            .map(body -> JsonFields.of(body, Set.of("statuses", "description")));
    List<JobStatus> statuses =
        fields.map(it -> it.texts("statuses", BatchRerunRoutes::terminal)).orElse(List.of());
    SubmittedBatch batch =
        rerunBatch.rerun(
            id,
            statuses.isEmpty() ? Set.of(JobStatus.FAILED) : Set.copyOf(statuses),
            fields.map(it -> it.text("description")).orElse(null),
            request.header("Idempotency-Key"));
    String location = Route.API + "/batches/" + batch.id();
    request.header("Location", location);
    answers.send(
        request,
        batch.isNew() ? ACCEPTED : OK,
        new SubmittedBatchModel(batch.id().toString(), batch.expansion().domains(), null));
  }

  private static JobStatus terminal(String text) {
    JobStatus status = JobStatus.parse(text);
    if (!status.isTerminal()) {
      throw new RuleViolation(
          "invalid_status", "Only what has ended is tested again, not what is " + text + ".");
    }
    return status;
  }
}
