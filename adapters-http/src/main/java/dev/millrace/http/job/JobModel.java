package dev.millrace.http.job;

import dev.millrace.application.queue.JobRecord;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Run;
import dev.millrace.http.json.Times;
import org.jspecify.annotations.Nullable;

/**
 * A job before or after it has finished.
 *
 * @param domain null for work that is no zone test
 * @param progress 0..100
 * @param priority 0 normal, 1 batch
 * @param error why it failed, or why its last attempt did
 * @param severityTotals null until it has finished
 */
public record JobModel(
    String id,
    @Nullable String batchId,
    String kind,
    @Nullable String domain,
    String status,
    String createdAt,
    @Nullable String runAt,
    @Nullable String expiresAt,
    @Nullable String startedAt,
    @Nullable String finishedAt,
    int progress,
    int priority,
    int attempt,
    int maxAttempts,
    @Nullable String nodeId,
    @Nullable Long profileId,
    @Nullable String profileName,
    @Nullable SeverityModel severityTotals,
    @Nullable String error) {
  private static final int DONE = 100;

  public static JobModel of(JobRecord record) {
    return switch (record) {
      case JobRecord.Pending pending -> of(pending.job());
      case JobRecord.Finished finished -> of(finished.run());
    };
  }

  public static JobModel of(Job job) {
    return new JobModel(
        job.id().toString(),
        text(job.batchId()),
        job.spec().kind().name(),
        job.domain().map(DomainName::ascii).orElse(null),
        job.status().label(),
        Times.text(job.createdAt()),
        Times.textOrNull(job.runAt()),
        Times.textOrNull(job.expiresAt()),
        Times.textOrNull(job.startedAt()),
        null,
        job.progress(),
        job.tier().value(),
        job.attempt(),
        job.maxAttempts(),
        job.lease() == null ? null : text(job.lease().nodeId()),
        ChosenProfiles.id(job.spec()),
        ChosenProfiles.name(job.spec()),
        null,
        text(job.lastFailure()));
  }

  public static JobModel of(Run run) {
    return new JobModel(
        run.id().toString(),
        text(run.batchId()),
        run.kind().name(),
        run.domain().map(DomainName::ascii).orElse(null),
        run.status().label(),
        Times.text(run.createdAt()),
        null,
        null,
        Times.textOrNull(run.startedAt()),
        Times.text(run.finishedAt()),
        DONE,
        run.tier().value(),
        run.attempt(),
        run.maxAttempts(),
        text(run.nodeId()),
        ChosenProfiles.id(run.spec()),
        ChosenProfiles.name(run.spec()),
        SeverityModel.of(run.totals()),
        text(run.failure()));
  }

  private static @Nullable String text(@Nullable BatchId id) {
    return id == null ? null : id.toString();
  }

  private static @Nullable String text(@Nullable NodeId id) {
    return id == null ? null : id.toString();
  }

  private static @Nullable String text(@Nullable Failure failure) {
    return failure == null ? null : failure.toString();
  }
}
