package dev.millrace.persistence.sql.batch;

import dev.millrace.application.batch.BatchDeletion;
import dev.millrace.application.batch.BatchFilter;
import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.batch.BatchStore;
import dev.millrace.application.batch.DeletionStep;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.persistence.sql.archive.RunRemoval;
import dev.millrace.persistence.sql.queue.JobRows;
import dev.millrace.persistence.sql.session.KeysetPage;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Batches in a table of their own; their jobs and runs name them. */
public final class SqlBatchStore implements BatchStore {

  private static final String RUNNING =
      "SELECT COUNT(*) FROM jobs WHERE batch_id = ? AND status = 'running'";

  private final SqlTransactions transactions;
  private final JobRows jobs;
  private final Overviews overviews;

  public SqlBatchStore(SqlTransactions transactions, JobRows jobs) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.overviews = new Overviews(transactions);
  }

  @Override
  public void insert(Batch batch) {
    transactions.write(session -> session.records().insert(BatchRow.of(batch)));
  }

  @Override
  public Optional<BatchOverview> find(BatchId id) {
    return transactions.read(
        session -> {
          BatchRow row = session.records().get(BatchRow.class, id.value());
          return row == null
              ? Optional.empty()
              : Optional.of(overviews.of(session, List.of(row)).getFirst());
        });
  }

  @Override
  public Page<BatchOverview> list(BatchFilter filter, PageRequest request) {
    return transactions.read(
        session -> {
          KeysetPage page = new KeysetPage(request);
          BatchQuery query = BatchQuery.of(session, filter);
          return page.of(
              overviews.of(session, query.rows(session, page)),
              overview -> List.of(overview.batch().id().toString()),
              query.count(session));
        });
  }

  @Override
  public BatchDeletion previewDeletion(BatchId id) {
    return transactions.read(
        session -> {
          BatchRow row = session.records().get(BatchRow.class, id.value());
          return row == null ? BatchDeletion.ofNothing(id) : preview(session, row.toBatch());
        });
  }

  private static BatchDeletion preview(SqlSession session, Batch batch) {
    UUID id = batch.id().value();
    return new BatchDeletion(
        batch.id(),
        batch.fromTag(),
        batch.createdAt(),
        batch.snapshotIntent(),
        true,
        session.number("SELECT COUNT(*) FROM jobs WHERE batch_id = ? AND status <> 'running'", id),
        session.number(RUNNING, id),
        session.number("SELECT COUNT(*) FROM runs WHERE batch_id = ?", id),
        session.number("SELECT COALESCE(SUM(entry_count), 0) FROM runs WHERE batch_id = ?", id),
        0);
  }

  @Override
  public DeletionStep delete(BatchId id, int max) {
    return transactions.write(session -> delete(session, id.value(), max));
  }

  private DeletionStep delete(SqlSession session, UUID id, int max) {
    if (session.number(RUNNING, id) > 0) {
      return DeletionStep.BLOCKED;
    }
    int gone = jobs.deleteWaiting(session, id, max);
    if (gone < max) {
      gone +=
          RunRemoval.remove(
              session,
              "SELECT run_no FROM runs WHERE batch_id = ? ORDER BY run_no "
                  + session.dialect().page(max - gone, 0),
              id);
    }
    // Whoever still expands the batch adds nothing behind the count that follows.
    session.update("UPDATE batches SET expansion_token = NULL WHERE id = ?", id);
    // A node may have leased a job since they were looked at.
    if (gone == max || session.number("SELECT COUNT(*) FROM jobs WHERE batch_id = ?", id) > 0) {
      return DeletionStep.MORE;
    }
    session.update("DELETE FROM idempotency_keys WHERE job_id = ?", id);
    session.update("DELETE FROM batches WHERE id = ?", id);
    return DeletionStep.DONE;
  }

  @Override
  public int cancelWaiting(BatchId id, Instant now, int max) {
    return transactions.write(session -> jobs.cancelWaiting(session, id.value(), now, max));
  }

  @Override
  public int cancelRunning(BatchId id) {
    return transactions.write(
        session ->
            session.update(
                "UPDATE jobs SET cancel_requested = 1 WHERE batch_id = ? AND status = 'running'",
                id.value()));
  }
}
