package dev.millrace.persistence.sql.queue;

import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.queue.Settlement;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.sql.archive.FinishedRun;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps the table of jobs moving, by the database's clock. */
public final class SqlQueueUpkeep implements QueueUpkeep {

  private final SqlTransactions transactions;
  private final JobSql sql;
  private final JobRows jobs;

  public SqlQueueUpkeep(SqlTransactions transactions, SqlDialect dialect, JobRows jobs) {
    this.transactions = transactions;
    this.sql = new JobSql(dialect);
    this.jobs = jobs;
  }

  @Override
  public int promoteDue(int max) {
    return transactions.write(
        session -> {
          List<JobId> due = session.query(sql.due(), row -> new JobId(row.uuid(1)), max);
          if (due.isEmpty()) {
            return 0;
          }
          long[] free = Positions.take(session, due.size());
          List<Integer> places = IntStream.range(0, due.size()).boxed().toList();
          return session.update(
              sql.promote(),
              JsonRows.of(places, (row, i) -> row.uuid(due.get(i).value()).number(free[i])));
        });
  }

  @Override
  public Settled settleExpiredLeases(int max) {
    return transactions.write(
        session ->
            settle(
                session,
                JobRows.read(session, sql.leasesRunOut(), max),
                Settlement.leaseExpired()));
  }

  @Override
  public Settled settleLeasesOf(NodeId nodeId, int max) {
    return transactions.write(
        session ->
            settle(
                session,
                JobRows.read(session, sql.leasesOf(), nodeId.value(), max),
                Settlement.interrupted()));
  }

  @Override
  public int expireOverdue(int max) {
    return transactions.write(
        session -> {
          List<Job> overdue = JobRows.read(session, sql.overdue(), max);
          return overdue.isEmpty()
              ? 0
              : jobs.endWaiting(session, JobRows.ids(overdue), session.now(), Settlement::expired)
                  .size();
        });
  }

  private Settled settle(SqlSession session, List<Job> left, Failure reason) {
    if (left.isEmpty()) {
      return new Settled(0, 0);
    }
    Instant now = session.now();
    List<JobId> again = new ArrayList<>();
    List<FinishedRun> ended = new ArrayList<>();
    for (Job job : left) {
      if (job.cancelRequested()) {
        ended.add(FinishedRun.bare(Settlement.canceled(job, now)));
      } else if (job.hasAttemptsLeft()) {
        again.add(job.id());
      } else {
        ended.add(FinishedRun.bare(Settlement.failed(job, now, reason)));
      }
    }
    if (!again.isEmpty()) {
      session.update(
          sql.requeue(),
          JsonRows.of(
              again, (row, id) -> row.uuid(id.value()).text(reason.code()).text(reason.message())));
    }
    jobs.end(session, ended);
    return new Settled(again.size(), ended.size());
  }
}
