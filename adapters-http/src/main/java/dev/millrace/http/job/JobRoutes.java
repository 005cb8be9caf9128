package dev.millrace.http.job;

import dev.millrace.application.access.Scope;
import dev.millrace.application.job.SubmittedJob;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import dev.millrace.http.page.PageModel;
import dev.millrace.http.page.PageParameters;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls that submit, show and change single jobs. */
public final class JobRoutes {
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final JobUseCases jobs;
  private final RequestBody bodies;
  private final Answers answers;

  public JobRoutes(JobUseCases jobs, RequestBody bodies, Answers answers) {
    this.jobs = jobs;
    this.bodies = bodies;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.post("/jobs", this::submit).needs(Scope.SUBMIT),
        Route.get(
            "/jobs",
            this::list,
            "status",
            "kind",
            "batch_id",
            "domain",
            "severity",
            "created_after",
            "created_before",
            "limit",
            "offset",
            "cursor"),
        Route.get("/jobs/{id}", request -> answerWith(request, jobs.read()::read)),
        Route.post(
                "/jobs/{id}/cancel",
                request -> answerWith(request, jobs.changes().cancel()::cancel))
            .needs(Scope.SUBMIT),
        Route.post("/jobs/{id}/hold", request -> answerWith(request, jobs.changes().hold()::hold)),
        Route.post(
            "/jobs/{id}/unhold", request -> answerWith(request, jobs.changes().unhold()::unhold)));
  }

  private void submit(Context request) {
    SubmittedJob submitted =
        jobs.submit()
            .submit(JobRequest.read(bodies.json(request), request.header("Idempotency-Key")));
    JobModel job = JobModel.of(submitted.job());
    request.header("Location", Route.API + "/jobs/" + job.id());
    answers.send(request, submitted.isNew() ? CREATED : OK, job);
  }

  private void list(Context request) {
    Parameters parameters = new Parameters(request);
    PageRequest page = PageParameters.of(parameters, JobCatalog.CURSOR_KEY_LENGTH);
    JobFilter filter =
        new JobFilter(
            parameters.set("status", JobStatus::parse),
            parameters.text("kind", JobKind::new),
            parameters.text("batch_id", BatchId::parse),
            parameters.text("domain", DomainName::parse),
            parameters.time("created_after"),
            parameters.time("created_before"),
            severity(parameters));
    answers.ok(request, PageModel.of(jobs.list().list(filter, page), page, JobModel::of));
  }

  private static @Nullable Level severity(Parameters parameters) {
    String severity = parameters.text("severity");
    if (severity == null) {
      return null;
    }
    return switch (severity) {
      case "warnings_plus" -> Level.WARNING;
      case "errors_only" -> Level.ERROR;
      default ->
          throw Parameters.invalid("severity", "severity must be warnings_plus or errors_only.");
    };
  }

  private void answerWith(Context request, Function<JobId, JobRecord> operation) {
    JobId id = JobId.parse(request.pathParam("id"));
    answers.ok(request, JobModel.of(operation.apply(id)));
  }
}
