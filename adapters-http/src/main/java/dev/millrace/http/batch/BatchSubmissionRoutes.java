package dev.millrace.http.batch;

import dev.millrace.application.access.Scope;
import dev.millrace.application.batch.BatchSubmission;
import dev.millrace.application.batch.SubmitBatch;
import dev.millrace.application.batch.SubmittedBatch;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.Json;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** The call that submits a batch, as one JSON object or as a stream of domains. */
public final class BatchSubmissionRoutes {
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
    String type = RequestBody.requireType(request, Set.of(RequestBody.JSON, TEXT, NDJSON));
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
    SubmittedBatch batch = submitBatch.submit(BatchRequest.read(bodies.json(request)));
    List<String> jobIds = batch.jobIds().stream().map(JobId::toString).toList();
    answer(request, new SubmittedBatchModel(batch.id().toString(), jobIds.size(), jobIds));
  }

  private void submitStream(Context request, Parameters parameters, boolean ndjson) {
    // Wrong parameters must be refused before a long body is read.
    BatchRequest.read(parameters, List.of());
    List<DomainName> domains =
        new DomainLines(json, ndjson, maxDomains).read(bodies.lines(request));
    BatchSubmission submission = BatchRequest.read(parameters, domains);
    SubmittedBatch batch = submitBatch.submit(submission);
    answer(request, new SubmittedBatchModel(batch.id().toString(), batch.jobIds().size(), null));
  }

  private void answer(Context request, SubmittedBatchModel batch) {
    request.header("Location", Route.API + "/batches/" + batch.batchId());
    answers.send(request, ACCEPTED, batch);
  }
}
