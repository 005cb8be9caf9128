package dev.millrace.http.batch;

import dev.millrace.application.comparison.BatchDifference;
import dev.millrace.application.comparison.CompareBatches.Wanted;
import dev.millrace.http.page.PageModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of what has changed between two batches.
 *
 * @param compared how many domains were looked at for this part
 * @param nextCursor null at the end
 */
record BatchDiffModel(
    BatchModel a,
    BatchModel b,
    String minLevel,
    List<DomainDiffModel> items,
    int limit,
    int compared,
    @Nullable String nextCursor) {
  static BatchDiffModel of(BatchDifference difference, Wanted wanted) {
    return new BatchDiffModel(
        BatchModel.of(difference.a()),
        BatchModel.of(difference.b()),
        wanted.atLeast().name(),
        difference.items().stream().map(DomainDiffModel::of).toList(),
        wanted.limit(),
        difference.compared(),
        PageModel.text(difference.next()));
  }
}
