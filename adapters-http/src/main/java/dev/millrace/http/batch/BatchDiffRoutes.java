package dev.millrace.http.batch;

import dev.millrace.application.comparison.BatchDifference;
import dev.millrace.application.comparison.CompareBatches;
import dev.millrace.application.comparison.CompareBatches.Wanted;
import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;

/** The call that tells what has changed between two batches. */
public final class BatchDiffRoutes {
  private final CompareBatches compareBatches;
  private final Answers answers;

  public BatchDiffRoutes(CompareBatches compareBatches, Answers answers) {
    this.compareBatches = compareBatches;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get(
            "/batches/{id}/diff/{other}", this::diff, "min_level", "changed", "limit", "cursor"));
  }

  private void diff(Context request) {
    Wanted wanted = wanted(new Parameters(request));
    BatchDifference difference =
        compareBatches.compare(
            BatchId.parse(request.pathParam("id")),
            BatchId.parse(request.pathParam("other")),
            wanted);
    answers.ok(request, BatchDiffModel.of(difference, wanted));
  }

  private static Wanted wanted(Parameters parameters) {
    Level level = parameters.level("min_level");
    Integer limit = parameters.integer("limit", 1, PageRequest.MAX_LIMIT);
    return new Wanted(
        level == null ? Level.NOTICE : level,
        parameters.text("changed") == null || parameters.flag("changed"),
        limit == null ? PageRequest.DEFAULT_LIMIT : limit,
        parameters.text("cursor", text -> Cursor.parse(text, CompareBatches.CURSOR_KEY_LENGTH)));
  }
}
