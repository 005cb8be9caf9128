package dev.millrace.http.batch;

import dev.millrace.application.access.Scope;
import dev.millrace.application.batch.BatchDeletion;
import dev.millrace.application.batch.BatchFilter;
import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.batch.BatchStore;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.job.ListJobs;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.registry.KeepTags;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.name.TagName;
import dev.millrace.http.page.PageModel;
import dev.millrace.http.page.PageParameters;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;

/** The calls that show, cancel and delete batches. */
public final class BatchRoutes {
  private final BatchUseCases batches;
  private final ListJobs listJobs;
  private final KeepTags keepTags;
  private final Answers answers;

  public BatchRoutes(BatchUseCases batches, ListJobs listJobs, KeepTags keepTags, Answers answers) {
    this.keepTags = keepTags;
    this.batches = batches;
    this.listJobs = listJobs;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get(
            "/batches",
            this::list,
            "tag",
            "state",
            "created_after",
            "created_before",
            "limit",
            "offset",
            "cursor"),
        Route.get("/tags/{name}/batches", this::listOfTag, "limit", "offset", "cursor"),
        Route.get("/batches/{id}", this::describe, "items_limit", "items_offset", "items_cursor"),
        Route.get("/batches/{id}/delete-preview", this::preview),
        Route.delete("/batches/{id}", this::delete),
        Route.post("/batches/{id}/cancel", this::cancel).needs(Scope.SUBMIT));
  }

  private void list(Context request) {
    Parameters parameters = new Parameters(request);
    BatchFilter filter =
        new BatchFilter(
            parameters.text("tag", TagName::new),
            parameters.text("state", BatchState::parse),
            parameters.time("created_after"),
            parameters.time("created_before"));
    answerWith(request, filter, parameters);
  }

  private void listOfTag(Context request) {
    TagName tag = new TagName(request.pathParam("name"));
    keepTags.read(tag);
    answerWith(request, BatchFilter.of(tag), new Parameters(request));
  }

  private void answerWith(Context request, BatchFilter filter, Parameters parameters) {
    PageRequest page = PageParameters.of(parameters, BatchStore.CURSOR_KEY_LENGTH);
    answers.ok(
        request, PageModel.of(batches.reading().list().list(filter, page), page, BatchModel::of));
  }

  private void describe(Context request) {
    BatchId id = idOf(request);
    PageRequest items =
        PageParameters.of(new Parameters(request), JobCatalog.CURSOR_KEY_LENGTH, "items_");
    BatchOverview overview = batches.reading().describe().describe(id);
    answers.ok(
        request, BatchSummaryModel.of(overview, listJobs.list(JobFilter.ofBatch(id), items)));
  }

  private void preview(Context request) {
    BatchId id = idOf(request);
    BatchDeletion deletion = batches.removal().preview().preview(id);
    if (!deletion.exists()) {
      throw new NotFound("batch_not_found", "There is no batch " + id + ".");
    }
    answers.ok(request, DeletePreviewModel.of(deletion));
  }

  private void delete(Context request) throws InterruptedException {
    batches.removal().delete().delete(idOf(request));
    answers.nothing(request);
  }

  private void cancel(Context request) {
    BatchId id = idOf(request);
    answers.ok(
        request, new CanceledBatchModel(id.toString(), batches.removal().cancel().cancel(id)));
  }

  private static BatchId idOf(Context request) {
    return BatchId.parse(request.pathParam("id"));
  }
}
