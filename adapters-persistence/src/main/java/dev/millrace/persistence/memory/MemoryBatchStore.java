package dev.millrace.persistence.memory;

import dev.millrace.application.batch.BatchDeletion;
import dev.millrace.application.batch.BatchFilter;
import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.batch.BatchStore;
import dev.millrace.application.batch.DeletionStep;
import dev.millrace.application.batch.StoredExpansion;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.Settlement;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.persistence.memory.MemoryState.BatchOrder;
import dev.millrace.persistence.memory.table.InOrder;
import dev.millrace.persistence.memory.table.Listing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Batches in memory. */
final class MemoryBatchStore implements BatchStore {
  private final MemoryState state;
  private final Archive archive;

  MemoryBatchStore(MemoryState state, Archive archive) {
    this.state = state;
    this.archive = archive;
  }

  @Override
  public void insert(Batch batch) {
    state.atomically(
        () -> {
          state.batches.put(batch.id(), kept(batch));
          return batch;
        });
  }

  static Batch kept(Batch batch) {
    return new Batch(
        batch.id(),
        batch.createdAt().truncatedTo(ChronoUnit.MICROS),
        batch.fromTag(),
        batch.description(),
        batch.snapshotIntent());
  }

  @Override
  public Optional<BatchOverview> find(BatchId id) {
    return state.atomically(() -> Optional.ofNullable(state.batches.get(id)).map(this::overview));
  }

  @Override
  public Page<BatchOverview> list(BatchFilter filter, PageRequest page) {
    return state.atomically(
        () -> {
          InOrder<BatchId, Batch> newestFirst =
              new InOrder<>(
                  state.batches.all().descendingMap(),
                  Batch::id,
                  id -> List.of(id.toString()),
                  key -> BatchId.parse(key.getFirst()));
          return new Listing<>(newestFirst, batch -> matches(filter, batch))
              .page(page)
              .map(this::overview);
        });
  }

  @Override
  public BatchDeletion previewDeletion(BatchId id) {
    return state.atomically(
        () -> {
          Batch batch = state.batches.get(id);
          return batch == null ? BatchDeletion.ofNothing(id) : deletion(batch);
        });
  }

  @Override
  public DeletionStep delete(BatchId id, int max) {
    return state.atomically(
        () -> {
          if (count(id, MemoryBatchStore::isRunning) > 0) {
            return DeletionStep.BLOCKED;
          }
          List<JobId> some = rowsOf(id).stream().limit(max).map(Row::id).toList();
          some.forEach(state::forget);
          if (some.size() == max) {
            return DeletionStep.MORE;
          }
          state.forget(BatchOrder.of(id));
          state.expansions.remove(id);
          state.batches.remove(id);
          return DeletionStep.DONE;
        });
  }

  @Override
  public int cancelWaiting(BatchId id, Instant now, int max) {
    return state.atomically(
        () -> {
          List<Job> waiting = jobs(id, MemoryBatchStore::isWaiting, max);
          waiting.forEach(job -> archive.keep(Settlement.canceled(job, now)));
          return waiting.size();
        });
  }

  @Override
  public int cancelRunning(BatchId id) {
    return state.atomically(
        () -> {
          List<Job> running = jobs(id, MemoryBatchStore::isRunning, Integer.MAX_VALUE);
          running.forEach(job -> state.jobs.put(JobEdit.of(job).askedToStop().done()));
          return running.size();
        });
  }

  private boolean matches(BatchFilter filter, Batch batch) {
    return Match.equal(filter.fromTag(), batch.fromTag())
        && Match.equal(filter.state(), expansion(batch.id()).state())
        && Match.within(filter.createdAfter(), batch.createdAt(), filter.createdBefore());
  }

  private Expansion expansion(BatchId id) {
    return MemoryBatchExpansions.stored(state, id)
        .map(StoredExpansion::shown)
        .orElse(Expansion.NOTHING);
  }

  private BatchOverview overview(Batch batch) {
    return new BatchTally(rowsOf(batch.id())).overview(batch, expansion(batch.id()));
  }

  private BatchDeletion deletion(Batch batch) {
    BatchId id = batch.id();
    return new BatchDeletion(
        id,
        batch.fromTag(),
        batch.createdAt(),
        batch.snapshotIntent(),
        true,
        count(id, MemoryBatchStore::isWaiting),
        count(id, MemoryBatchStore::isRunning),
        count(id, row -> row instanceof Row.Finished),
        RunTable.entries(rowsOf(id)),
        0);
  }

  private Collection<Row> rowsOf(BatchId id) {
    return state.jobs.byBatch.of(id).values();
  }

  private long count(BatchId id, Predicate<Row> wanted) {
    return rowsOf(id).stream().filter(wanted).count();
  }

  private List<Job> jobs(BatchId id, Predicate<Row> wanted, int max) {
    return rowsOf(id).stream().filter(wanted).limit(max).map(JobTable::job).toList();
  }

  private static boolean isRunning(Row row) {
    return row instanceof Row.Pending(Job job) && job.status() == JobStatus.RUNNING;
  }

  private static boolean isWaiting(Row row) {
    return row instanceof Row.Pending(Job job) && job.status() != JobStatus.RUNNING;
  }
}
