package dev.millrace.persistence.sql.queue;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;
import static dev.millrace.persistence.sql.session.SqlDialect.Column.uuid;

import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.Heartbeat;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.sql.session.JoinedUpdate;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.Returning;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** For the databases whose statements answer with the rows that they changed. */
public final class MovesInOneStatement implements JobMoves {

  private static final String NOT_PAUSED = "(SELECT paused FROM queue_state WHERE id = 1) = 0";

  private final SqlDialect dialect;
  private final Returning returning;

  public MovesInOneStatement(SqlDialect dialect, Returning returning) {
    this.dialect = dialect;
    this.returning = returning;
  }

  @Override
  public List<Job> lease(SqlSession session, LeaseRequest request) {
    List<Object> parameters = new ArrayList<>();
    int kinds = request.kinds().size();
    for (JobKind kind : request.kinds()) {
      parameters.add(kind.name());
      if (headPerKind(kinds)) {
        parameters.add(request.max());
      }
    }
    if (!headPerKind(kinds) || kinds > 1) {
      parameters.add(request.max());
    }
    parameters.add(request.nodeId().value());
    parameters.add(Micros.of(request.length()));
    return JobRows.read(session, lease(kinds), parameters.toArray());
  }

  /**
   * Leases the first rows of some kinds. Parameters: for each kind the kind, then the limit (where
   * nothing is locked and each kind's own head is read: the limit behind each kind, too); node,
   * length.
   */
  public String lease(int kinds) {
    return returning.update(
        "jobs",
        headPerKind(kinds) ? headOfHeads(kinds) : head(kinds),
        ("status = 'running', attempt = attempt + 1, node_id = ?, lease_token = %1$s,"
                + " locked_until = %2$s + ?, started_at = %2$s, progress = 0")
            .formatted(returning.randomToken(), dialect.now()),
        NOT_PAUSED,
        JobRow.COLUMNS);
  }

  /**
   * A row that was locked and not taken would be hidden from others for a moment, and they would go
   * on to less urgent ones: so only what is taken may be locked.
   */
  private boolean headPerKind(int kinds) {
    return kinds > 1 && !dialect.locks().areNeeded();
  }

  private String head(int kinds) {
    return "SELECT "
        + (returning.form() == Returning.Form.AS_OUTPUT ? "*" : "id")
        + " FROM jobs"
        + dialect.locks().skippingTable()
        + " WHERE status = 'queued' AND kind"
        + (kinds == 1 ? " = ?" : " IN (" + String.join(", ", Collections.nCopies(kinds, "?")) + ")")
        + inTime()
        + " AND "
        + NOT_PAUSED
        + " ORDER BY tier, position "
        + dialect.limit()
        + dialect.locks().skipping();
  }

  /** For each kind the head of its own index range, then the first of these. */
  private String headOfHeads(int kinds) {
    String head =
        "SELECT id, tier, position FROM (SELECT id, tier, position FROM jobs"
            + " WHERE status = 'queued' AND kind = ?"
            + inTime()
            + " ORDER BY tier, position "
            + dialect.limit()
            + ") AS head";
    return "SELECT id FROM ("
        + String.join(" UNION ALL ", Collections.nCopies(kinds, head))
        + ") AS heads ORDER BY tier, position "
        + dialect.limit();
  }

  private String inTime() {
    return " AND (expires_at IS NULL OR expires_at > " + dialect.now() + ")";
  }

  @Override
  public List<Extended> extend(
      SqlSession session, NodeId node, Duration length, Collection<Heartbeat> heartbeats) {
    String beats =
        JsonRows.of(
            JobRows.inOrder(heartbeats, Heartbeat::jobId),
            (row, beat) ->
                row.uuid(beat.jobId().value()).uuid(beat.token().value()).number(beat.progress()));
    return session.query(
        extend(length),
        row -> new Extended(new JobId(row.uuid(1)), row.number(2) != 0),
        beats,
        node.value());
  }

  /**
   * Extends all leases of a node at once. Parameters: the heartbeats, node.
   *
   * <p>A token that matches says that the job runs. Naming the status as well would offer the index
   * over running jobs, and with it a look at all heartbeats for each of them.
   */
  public String extend(Duration length) {
    return returning.updateFrom(
        new JoinedUpdate(
            "jobs",
            "locked_until = "
                + dialect.now()
                + " + "
                + Micros.of(length)
                + ", progress = beat.reached",
            "SELECT j.id AS job_id, sent.reached AS reached FROM jobs j"
                + dialect.locks().waitingTable()
                + " JOIN ("
                + dialect.jsonRows(List.of(uuid("job_id"), uuid("token"), number("reached")))
                + ") AS sent ON j.id = sent.job_id AND j.lease_token = sent.token"
                + " WHERE j.node_id = ?"
                + dialect.locks().inOrder(),
            "beat",
            "jobs.id = beat.job_id"),
        "id, cancel_requested");
  }

  @Override
  public Set<JobId> takeFinished(SqlSession session, Collection<FinishedJob> finished) {
    String shown =
        JsonRows.of(
            JobRows.inOrder(finished, job -> job.run().id()),
            (row, job) -> row.uuid(job.run().id().value()).uuid(job.token().value()));
    return new HashSet<>(session.query(takeFinished(), row -> new JobId(row.uuid(1)), shown));
  }

  /** Takes jobs away whose token is right, which says that they run. Parameter: ids with tokens. */
  public String takeFinished() {
    return take(List.of(uuid("job_id"), uuid("token")), "done", ".lease_token = done.token", "id");
  }

  @Override
  public List<Job> takeWaiting(SqlSession session, Collection<JobId> ids) {
    return JobRows.read(session, takeWaiting(), JobRows.rows(ids));
  }

  /** Takes waiting jobs away. Parameter: ids. */
  public String takeWaiting() {
    return take(List.of(uuid("job_id")), "chosen", ".status <> 'running'", JobRow.COLUMNS);
  }

  /**
   * Deletes jobs by their ids.
   *
   * @param shown what the parameter holds, the ids among it
   * @param condition that a job meets, from behind its table's name on
   */
  private String take(
      List<SqlDialect.Column> shown, String alias, String condition, String columns) {
    String ids = dialect.jsonRows(shown);
    if (returning.form() == Returning.Form.AT_THE_END_OF_JOINS) {
      return Returning.deleteJoined(
          "jobs", ids, alias, "jobs.id = " + alias + ".job_id AND jobs" + condition, columns);
    }
    return returning.delete(
        "jobs",
        ("id IN (SELECT job_id FROM (SELECT j.id AS job_id FROM jobs j%s JOIN (%s) AS %s"
                + " ON j.id = %s.job_id AND j%s%s) AS held)")
            .formatted(
                dialect.locks().waitingTable(),
                ids,
                alias,
                alias,
                condition,
                dialect.locks().inOrder()),
        columns);
  }
}
