package dev.millrace.persistence.sql.queue;

import dev.millrace.application.queue.QueueControl;
import dev.millrace.application.queue.Settlement;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.queue.Reordering;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What operators do to the table of jobs. */
public final class SqlQueueControl implements QueueControl {

  /** How many jobs are taken away in one statement. */
  private static final int CHUNK = 1_000;

  private final SqlTransactions transactions;
  private final JobRows jobs;
  private final Reorderings reorderings;

  public SqlQueueControl(SqlTransactions transactions, SqlDialect dialect, JobRows jobs) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.reorderings = new Reorderings(new JobSql(dialect));
  }

  @Override
  public boolean isPaused() {
    return transactions.read(
        session -> session.number("SELECT paused FROM queue_state WHERE id = 1") != 0);
  }

  @Override
  public void setPaused(boolean paused) {
    transactions.write(
        session ->
            session.update("UPDATE queue_state SET paused = ? WHERE id = 1", paused ? 1 : 0));
  }

  @Override
  public void reorder(Reordering reordering) {
    transactions.write(session -> reorderings.apply(session, reordering));
  }

  @Override
  public boolean hold(JobId id) {
    return transactions.write(
        session ->
            session.update(
                    "UPDATE jobs SET status = 'paused'"
                        + " WHERE id = ? AND status IN ('queued', 'scheduled')",
                    id.value())
                == 1);
  }

  @Override
  public boolean unhold(JobId id) {
    return transactions.write(
        session ->
            session.update(
                    "UPDATE jobs SET status = CASE WHEN run_at > "
                        + session.dialect().now()
                        + " THEN 'scheduled' ELSE 'queued' END WHERE id = ? AND status = 'paused'",
                    id.value())
                == 1);
  }

  @Override
  public CancelResult cancel(JobId id, Instant now) {
    return transactions.write(session -> cancel(session, id, now));
  }

  private CancelResult cancel(SqlSession session, JobId id, Instant now) {
    if (!jobs.endWaiting(session, List.of(id), now, Settlement::canceled).isEmpty()) {
      return CancelResult.CANCELED;
    }
    if (session.update(
            "UPDATE jobs SET cancel_requested = 1 WHERE id = ? AND status = 'running'", id.value())
        == 1) {
      return CancelResult.REQUESTED;
    }
    return session.number("SELECT COUNT(*) FROM runs WHERE id = ?", id.value()) == 1
        ? CancelResult.TERMINAL
        : CancelResult.NOT_FOUND;
  }

  @Override
  public List<JobId> remove(List<JobId> ids, Instant now) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Set<JobId> removed =
        transactions.write(
            session -> {
              Set<JobId> ended = new HashSet<>();
              for (int from = 0; from < ids.size(); from += CHUNK) {
                List<JobId> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
                for (Job job : jobs.endWaiting(session, chunk, now, Settlement::canceled)) {
                  ended.add(job.id());
                }
              }
              return ended;
            });
    return ids.stream().distinct().filter(removed::contains).toList();
  }
}
