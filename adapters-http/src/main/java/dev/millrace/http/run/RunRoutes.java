package dev.millrace.http.run;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.run.RunArchive;
import dev.millrace.application.run.RunFilter;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.domain.score.Grade;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.JsonFields;
import dev.millrace.http.page.PageModel;
import dev.millrace.http.page.PageParameters;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import dev.millrace.http.request.WantedLocale;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls that show and purge runs. */
public final class RunRoutes {
  private final RunUseCases runs;
  private final WantedLocale locale;
  private final RequestBody bodies;
  private final Answers answers;

  public RunRoutes(RunUseCases runs, WantedLocale locale, RequestBody bodies, Answers answers) {
    this.runs = runs;
    this.locale = locale;
    this.bodies = bodies;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get(
            "/runs",
            this::list,
            "tag",
            "domain",
            "batch",
            "status",
            "level",
            "grade",
            "finished_after",
            "finished_before",
            "limit",
            "offset",
            "cursor"),
        Route.get("/runs/{id}", this::read),
        Route.get("/runs/{id}/result", this::result, WantedLocale.PARAMETER),
        Route.get("/jobs/{id}/result", this::result, WantedLocale.PARAMETER),
        Route.post("/jobs/purge", this::purge));
  }

  private void list(Context request) {
    Parameters parameters = new Parameters(request);
    PageRequest page = PageParameters.of(parameters, RunArchive.RUN_CURSOR_KEY_LENGTH);
    RunFilter filter =
        new RunFilter(
            parameters.text("tag", TagName::new),
            parameters.text("domain", DomainName::parse),
            parameters.text("batch", BatchId::parse),
            parameters.set("status", JobStatus::parse),
            parameters.level("level"),
            parameters.text("grade", Grade::parse),
            parameters.time("finished_after"),
            parameters.time("finished_before"));
    answers.ok(request, PageModel.of(runs.list().list(filter, page), page, RunModel::listed));
  }

  private void read(Context request) {
    answers.kept(request, RunModel.of(runs.read().read(JobId.parse(request.pathParam("id")))));
  }

  private void result(Context request) {
    JobId id = JobId.parse(request.pathParam("id"));
    answers.kept(request, ResultModel.of(runs.readResult().read(id, locale.of(request))));
  }

  private void purge(Context request) {
    int days =
        bodies
            .optionalJson(request)
            .map(body -> JsonFields.of(body, Set.of("older_than_days")))
            .flatMap(fields -> Optional.ofNullable(fields.integer("older_than_days")))
            .orElse(0);
    RetentionPolicy policy = days == 0 ? runs.retention().get() : new RetentionPolicy(days);
    if (policy.days() == 0) {
      throw new RequestRefused(
          "retention_not_configured",
          "The server keeps runs for ever; say with older_than_days which may go.");
    }
    answers.ok(request, new PurgedModel(runs.purge().purge(policy)));
  }
}
