package dev.millrace.persistence.sql.queue;

import dev.millrace.application.queue.Extension;
import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.Heartbeat;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.application.queue.Release;
import dev.millrace.application.queue.Settlement;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Run;
import dev.millrace.persistence.sql.archive.FinishedRun;
import dev.millrace.persistence.sql.archive.RunWriter;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The queue in the table of jobs. */
public final class SqlJobQueue implements JobQueue {

  private final SqlTransactions transactions;
  private final JobSql sql;
  private final JobMoves moves;
  private final JobRows jobs;
  private final RunWriter runs;
  private final JobInserts inserts;
  private final GroupedPushes pushes = new GroupedPushes(this::store);

  public SqlJobQueue(
      SqlTransactions transactions, SqlDialect dialect, JobRows jobs, RunWriter runs) {
    this.transactions = transactions;
    this.sql = new JobSql(dialect);
    this.moves = JobMoves.of(dialect);
    this.inserts = new JobInserts(dialect);
    this.jobs = jobs;
    this.runs = runs;
  }

  @Override
  public List<PushedJob> push(List<NewJob> jobs) {
    if (jobs.isEmpty()) {
      return List.of();
    }
    return transactions.isOpen() ? store(jobs) : pushes.push(jobs);
  }

  private List<PushedJob> store(List<NewJob> jobs) {
    return inserts.takeOneStatement(jobs)
        ? transactions.writeAtOnce(session -> inserts.pushAtOnce(session, jobs))
        : transactions.write(session -> inserts.push(session, jobs));
  }

  @Override
  public List<Job> lease(LeaseRequest request) {
    return transactions.write(session -> moves.lease(session, request)).stream()
        .sorted(JobRow.QUEUE_ORDER)
        .toList();
  }

  @Override
  public Extension extend(NodeId nodeId, Duration length, List<Heartbeat> heartbeats) {
    if (heartbeats.isEmpty()) {
      return new Extension(Set.of(), Set.of());
    }
    List<JobMoves.Extended> extended =
        transactions.write(session -> moves.extend(session, nodeId, length, heartbeats));
    Set<JobId> lost = new HashSet<>();
    heartbeats.forEach(beat -> lost.add(beat.jobId()));
    Set<JobId> cancelRequested = new HashSet<>();
    for (JobMoves.Extended job : extended) {
      lost.remove(job.id());
      if (job.cancelRequested()) {
        cancelRequested.add(job.id());
      }
    }
    return new Extension(lost, cancelRequested);
  }

  @Override
  public boolean release(Release release) {
    return transactions.write(session -> release(session, release));
  }

  private boolean release(SqlSession session, Release release) {
    List<Job> leased =
        JobRows.read(session, sql.leased(), release.jobId().value(), release.token().value());
    if (!leased.isEmpty() && leased.getFirst().cancelRequested()) {
      Run canceled = Settlement.canceled(leased.getFirst(), session.now());
      jobs.end(session, List.of(FinishedRun.bare(canceled)));
      return true;
    }
    return !leased.isEmpty() && requeue(session, release);
  }

  private boolean requeue(SqlSession session, Release release) {
    Failure failure = release.failure();
    int failed = failure == null ? 0 : 1;
    boolean waits = release.delay().isPositive();
    return session.update(
            sql.release(),
            (waits ? JobStatus.SCHEDULED : JobStatus.QUEUED).label(),
            waits ? 1 : 0,
            Micros.of(release.delay()),
            release.countsAsAttempt() ? 0 : 1,
            failed,
            failure == null ? null : failure.message(),
            failed,
            failure == null ? null : failure.code(),
            release.jobId().value(),
            release.token().value())
        == 1;
  }

  @Override
  public Set<JobId> graduate(List<FinishedJob> finished) {
    return finished.isEmpty()
        ? Set.of()
        : transactions.write(session -> graduate(session, finished));
  }

  private Set<JobId> graduate(SqlSession session, List<FinishedJob> finished) {
    Map<JobId, FinishedJob> first = new LinkedHashMap<>();
    Set<JobId> stale = new HashSet<>();
    for (FinishedJob job : finished) {
      if (first.putIfAbsent(job.run().id(), job) != null) {
        stale.add(job.run().id());
      }
    }
    Set<JobId> taken = moves.takeFinished(session, first.values());
    List<FinishedRun> kept = new ArrayList<>();
    first.forEach(
        (id, job) -> {
          if (taken.contains(id)) {
            kept.add(new FinishedRun(job.run(), job.entries()));
          } else {
            stale.add(id);
          }
        });
    runs.write(session, kept);
    return stale;
  }
}
