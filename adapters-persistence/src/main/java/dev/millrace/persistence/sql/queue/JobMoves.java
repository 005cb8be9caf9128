package dev.millrace.persistence.sql.queue;

import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.Heartbeat;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Changes of the table of jobs that answer with the rows that they changed. */
interface JobMoves {

  /** The way of a database. */
  static JobMoves of(SqlDialect dialect) {
    return dialect
        .returning()
        .<JobMoves>map(returning -> new MovesInOneStatement(dialect, returning))
        .orElseGet(() -> new MovesInTwoSteps(dialect));
  }

  /** Leases the first jobs of some kinds; none while the queue is paused. */
  List<Job> lease(SqlSession session, LeaseRequest request);

  /** Extends all leases of a node at once; answers which they were. */
  List<Extended> extend(
      SqlSession session, NodeId node, Duration length, Collection<Heartbeat> heartbeats);

  /** Takes those of the finished jobs away whose token is right; answers which they were. */
  Set<JobId> takeFinished(SqlSession session, Collection<FinishedJob> finished);

  /** Takes those of the jobs away that wait; answers which they were. */
  List<Job> takeWaiting(SqlSession session, Collection<JobId> ids);

  /** A lease that goes on. */
  record Extended(JobId id, boolean cancelRequested) {}
}
