package dev.millrace.application.comparison;

import dev.millrace.application.batch.BatchDeletion;
import dev.millrace.application.batch.BatchFilter;
import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.batch.BatchStore;
import dev.millrace.application.batch.DeletionStep;
import dev.millrace.application.batch.DescribeBatch;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.Expansion;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A store that has every batch and does nothing with it. */
final class KnownBatches implements BatchStore {
  private KnownBatches() {}

  static DescribeBatch describe() {
    return new DescribeBatch(new KnownBatches());
  }

  @Override
  public Optional<BatchOverview> find(BatchId id) {
    Batch batch = new Batch(id, Instant.EPOCH, null, null, false);
    return Optional.of(new BatchOverview(batch, Expansion.NOTHING, null, null, Map.of(), Map.of()));
  }

  @Override
  public void insert(Batch batch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<BatchOverview> list(BatchFilter filter, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BatchDeletion previewDeletion(BatchId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeletionStep delete(BatchId id, int max) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int cancelWaiting(BatchId id, Instant now, int max) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int cancelRunning(BatchId id) {
    throw new UnsupportedOperationException();
  }
}
