package dev.millrace.http.batch;

import dev.millrace.application.batch.BatchOverview;
import dev.millrace.domain.batch.Batch;
import dev.millrace.http.json.Times;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch in a list.
 *
 * @param tag the tag it was made from
 * @param domainCount how many jobs it has
 * @param finished how many of them have finished
 */
record BatchModel(
    String id,
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
    long domainCount,
    long finished,
    Map<String, Long> statusCounts,
    Map<String, Long> grades) {
  static BatchModel of(BatchOverview overview) {
    Batch batch = overview.batch();
    return new BatchModel(
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
        overview.finished(),
        CountsModel.statuses(overview),
        CountsModel.grades(overview));
  }
}
