package dev.millrace.http.fake;

import dev.millrace.application.batch.BatchDeletion;
import dev.millrace.application.batch.BatchFilter;
import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.batch.BatchStore;
import dev.millrace.application.batch.DeletionStep;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.Grade;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Batches of the fake store. */
final class FakeBatches implements BatchStore {
  private final FakeState state;

  FakeBatches(FakeState state) {
    this.state = state;
  }

  @Override
  public void insert(Batch batch) {
    state.touch();
    state.batches.put(batch.id(), batch);
  }

  @Override
  public Optional<BatchOverview> find(BatchId id) {
    state.touch();
    return Optional.ofNullable(state.batches.get(id)).map(this::overview);
  }

  private boolean matches(BatchFilter filter, Batch batch) {
    return (filter.fromTag() == null || filter.fromTag().equals(batch.fromTag()))
        && (filter.state() == null
            || filter.state() == FakeExpansions.shown(state, batch.id()).state());
  }

  private BatchOverview overview(Batch batch) {
    Map<JobStatus, Long> counts =
        Stream.concat(
                jobs(batch.id()).stream().map(Job::status),
                runs(batch.id()).stream().map(Run::status))
            .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    return new BatchOverview(
        batch,
        FakeExpansions.shown(state, batch.id()),
        null,
        finishedAt(batch.id()),
        counts,
        Map.of(Grade.B, 1L, Grade.F, 0L));
  }

  private @Nullable Instant finishedAt(BatchId id) {
    return jobs(id).isEmpty() ? FakeState.NOW : null;
  }

  private List<Job> jobs(BatchId id) {
    return state.jobs.values().stream().filter(job -> id.equals(job.batchId())).toList();
  }

  private List<Run> runs(BatchId id) {
    return state.runs.values().stream().filter(run -> id.equals(run.batchId())).toList();
  }

  @Override
  public Page<BatchOverview> list(BatchFilter filter, PageRequest page) {
    state.touch();
    List<BatchOverview> all =
        state.batches.values().stream()
            .filter(batch -> matches(filter, batch))
            .sorted(Comparator.comparing((Batch batch) -> batch.id().value()).reversed())
            .map(this::overview)
            .toList();
    return FakePages.cut(all, page, batch -> List.of(batch.batch().id().toString()));
  }

  @Override
  public BatchDeletion previewDeletion(BatchId id) {
    state.touch();
    Batch batch = state.batches.get(id);
    if (batch == null) {
      return BatchDeletion.ofNothing(id);
    }
    long running = jobs(id).stream().filter(job -> job.status() == JobStatus.RUNNING).count();
    return new BatchDeletion(
        id,
        batch.fromTag(),
        batch.createdAt(),
        batch.snapshotIntent(),
        true,
        jobs(id).size() - running,
        running,
        runs(id).size(),
        runs(id).stream().mapToLong(Run::entryCount).sum(),
        0);
  }

  @Override
  public DeletionStep delete(BatchId id, int max) {
    if (cancelRunning(id) > 0) {
      return DeletionStep.BLOCKED;
    }
    jobs(id).forEach(job -> state.jobs.remove(job.id()));
    runs(id).forEach(run -> state.runs.remove(run.id()));
    state.batches.remove(id);
    return DeletionStep.DONE;
  }

  @Override
  public int cancelWaiting(BatchId id, Instant now, int max) {
    List<Job> waiting =
        jobs(id).stream().filter(job -> job.status() != JobStatus.RUNNING).limit(max).toList();
    waiting.forEach(job -> FakeJobs.finish(state, job, JobStatus.CANCELED, List.of()));
    return waiting.size();
  }

  @Override
  public int cancelRunning(BatchId id) {
    return (int) jobs(id).stream().filter(job -> job.status() == JobStatus.RUNNING).count();
  }
}
