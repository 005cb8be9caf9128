package dev.millrace.persistence.memory;

import dev.millrace.application.batch.BatchOverview;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.Grade;
import dev.millrace.domain.score.ScoreCard;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts how far a batch has come. */
final class BatchTally {
  private final Map<JobStatus, Long> statusCounts = new EnumMap<>(JobStatus.class);
  private final Map<Grade, Long> grades = new EnumMap<>(Grade.class);
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;
  private boolean anyPending;

  BatchTally(Collection<Row> rows) {
    for (Row row : rows) {
      switch (row) {
        case Row.Pending(Job job) -> add(job);
        case Row.Finished finished -> add(finished.run());
      }
    }
  }

  BatchOverview overview(Batch batch, Expansion expansion) {
    return new BatchOverview(
        batch, expansion, startedAt, anyPending ? null : finishedAt, statusCounts, grades);
  }

  private void add(Job job) {
    anyPending = true;
    statusCounts.merge(job.status(), 1L, Long::sum);
    started(job.startedAt());
  }

  private void add(Run run) {
    statusCounts.merge(run.status(), 1L, Long::sum);
    ScoreCard score = run.score();
    if (score != null && run.status() == JobStatus.SUCCEEDED) {
      grades.merge(score.grade(), 1L, Long::sum);
    }
    started(run.startedAt());
    if (finishedAt == null || run.finishedAt().isAfter(finishedAt)) {
      finishedAt = run.finishedAt();
    }
  }

  private void started(@Nullable Instant at) {
    if (at != null && (startedAt == null || at.isBefore(startedAt))) {
      startedAt = at;
    }
  }
}
