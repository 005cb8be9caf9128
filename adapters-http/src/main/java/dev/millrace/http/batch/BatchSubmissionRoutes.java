package dev.millrace.http.batch;

import dev.millrace.application.access.Scope;
import dev.millrace.application.batch.BatchSubmission;
import dev.millrace.application.batch.DomainSource;
import dev.millrace.application.batch.SubmitBatch;
import dev.millrace.application.batch.SubmittedBatch;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.job.JobId;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.Json;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The call that submits a batch, as one JSON object or as a stream of domains. */
public final class BatchSubmissionRoutes {
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final String TEXT = "text/plain";
  private static final String NDJSON = "application/x-ndjson";

  private final SubmitBatch submitBatch;
  private final RequestBody bodies;
  private final Json json;
  private final Answers answers;
  private final int maxDomains;

  /**
   * @param maxDomains how many domains a stream may have
   */
  public BatchSubmissionRoutes(
      SubmitBatch submitBatch, RequestBody bodies, Json json, Answers answers, int maxDomains) {
    this.maxDomains = maxDomains;
    this.submitBatch = submitBatch;
    this.bodies = bodies;
    this.json = json;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.post(
                "/jobs/batch",
                this::submit,
                "from_tag",
                "tests",
                "profile_id",
                "min_level",
                "tags",
                "description",
                "snapshot_intent",
                "max_attempts")
            .needs(Scope.SUBMIT));
  }

  private void submit(Context request) {
    String type =
        RequestBody.requireType(
            request, Set.of(RequestBody.JSON, TEXT, NDJSON), Set.of(TEXT, NDJSON));
    Parameters parameters = new Parameters(request);
    if (!type.equals(RequestBody.JSON)) {
      submitStream(request, parameters, type.equals(NDJSON));
      return;
    }
    if (parameters.any()) {
      throw new RequestRefused(
          "unknown_parameter",
          "Query parameters go with a stream of domains; a JSON body has fields for them.");
    }
    BatchSubmission submission = BatchRequest.read(bodies.json(request));
    SubmittedBatch batch =
        submitBatch.submit(submission, DomainSource.of(submission.domains()), key(request));
    answer(request, batch, batch.jobIds());
  }

  private void submitStream(Context request, Parameters parameters, boolean ndjson) {
    BatchSubmission submission = BatchRequest.read(parameters, List.of());
    DomainLines lines = new DomainLines(json, ndjson, maxDomains, bodies.lines(request));
    SubmittedBatch batch;
    try {
      batch = submitBatch.submit(submission, lines, key(request));
    } catch (RuleViolation e) {
      throw lines.hasFailed() ? lines.refusal() : e;
    }
    if (batch.expansion().state() == BatchState.INCOMPLETE) {
      throw lines.incomplete(batch);
    }
    answer(request, batch, null);
  }

  private static @Nullable String key(Context request) {
    return request.header("Idempotency-Key");
  }

  private void answer(Context request, SubmittedBatch batch, @Nullable List<JobId> jobIds) {
    String id = batch.id().toString();
    request.header("Location", Route.API + "/batches/" + id);
    answers.send(
        request,
        batch.isNew() ? ACCEPTED : OK,
        new SubmittedBatchModel(
            id,
            batch.expansion().domains(),
            jobIds == null ? null : jobIds.stream().map(JobId::toString).toList()));
  }
}
