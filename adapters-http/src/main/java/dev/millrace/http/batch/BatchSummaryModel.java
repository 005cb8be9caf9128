package dev.millrace.http.batch;

import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.paging.Page;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.domain.batch.Batch;
import dev.millrace.http.job.JobModel;
import dev.millrace.http.json.Times;
import dev.millrace.http.page.PageModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch with some of its jobs.
 *
 * @param total how many jobs it has
 * @param items newest first
 * @param nextCursor leads to further items; null at the end
 */
record BatchSummaryModel(
    String batchId,
    @Nullable String tag,
    @Nullable String description,
    boolean snapshotIntent,
    String state,
    long takenLines,
    long takenDomains,
    @Nullable FaultModel fault,
    String createdAt,
    @Nullable String startedAt,
    @Nullable String finishedAt,
    long total,
    Map<String, Long> statusCounts,
    Map<String, Long> grades,
    List<JobModel> items,
    @Nullable String nextCursor,
    @Nullable String prevCursor) {
  static BatchSummaryModel of(BatchOverview overview, Page<JobRecord> items) {
    Batch batch = overview.batch();
    return new BatchSummaryModel(
        batch.id().toString(),
        batch.fromTag() == null ? null : batch.fromTag().value(),
        batch.description(),
        batch.snapshotIntent(),
        overview.expansion().state().label(),
        overview.expansion().lines(),
        overview.expansion().domains(),
        FaultModel.ofNullable(overview.expansion().fault()),
        Times.text(batch.createdAt()),
        Times.textOrNull(overview.startedAt()),
        Times.textOrNull(overview.finishedAt()),
        overview.total(),
        CountsModel.statuses(overview),
        CountsModel.grades(overview),
        items.items().stream().map(JobModel::of).toList(),
        PageModel.text(items.next()),
        PageModel.text(items.previous()));
  }
}
