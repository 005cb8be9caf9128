package dev.millrace.persistence.sql.queue;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;
import static dev.millrace.persistence.sql.session.SqlDialect.Column.uuid;
import static dev.millrace.persistence.sql.session.SqlDialect.Column.word;

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
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * For the databases whose statements do not answer with rows: rows are read and locked first and
 * changed then, in the same short transaction. Joins go from the ids to the rows, so that no other
 * row is read, and with that waited for.
 */
public final class MovesInTwoSteps implements JobMoves {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final SqlDialect dialect;

  public MovesInTwoSteps(SqlDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public List<Job> lease(SqlSession session, LeaseRequest request) {
    List<Object> parameters = new ArrayList<>();
    request.kinds().stream().map(JobKind::name).forEach(parameters::add);
    parameters.add(request.max());
    List<JobId> head =
        session.query(
            head(request.kinds().size()), row -> new JobId(row.uuid(1)), parameters.toArray());
    if (head.isEmpty()) {
      return List.of();
    }
    session.update(
        lease(request.length()),
        JsonRows.of(
            head, (row, id) -> row.uuid(id.value()).uuid(token()).text(request.nodeId().value())));
    return JobRows.read(session, chosen(), JobRows.rows(head));
  }

  /**
   * Locks the first rows of some kinds. Parameters: the kinds, limit.
   *
   * <p>The index is named, since any other way to these rows would sort, and lock all that it
   * sorts.
   */
  public String head(int kinds) {
    return "SELECT id FROM jobs FORCE INDEX ("
        + (kinds == 1 ? "jobs_pick" : "jobs_order")
        + ") WHERE status = 'queued' AND kind"
        + (kinds == 1 ? " = ?" : " IN (" + String.join(", ", Collections.nCopies(kinds, "?")) + ")")
        + " AND (expires_at IS NULL OR expires_at > "
        + dialect.now()
        + ") AND (SELECT paused FROM queue_state WHERE id = 1) = 0 ORDER BY tier, position "
        + dialect.limit()
        + dialect.locks().skipping();
  }

  /** Puts rows that this transaction holds under leases. Parameter: ids with tokens and nodes. */
  public String lease(Duration length) {
    return dialect.updateFrom(
        new JoinedUpdate(
            "jobs",
            ("status = 'running', attempt = attempt + 1, node_id = lease.holder, lease_token ="
                    + " lease.token, locked_until = %1$s + %2$d, started_at = %1$s, progress = 0")
                .formatted(dialect.now(), Micros.of(length)),
            dialect.jsonRows(List.of(uuid("job_id"), uuid("token"), word("holder"))),
            "lease",
            "jobs.id = lease.job_id"));
  }

  private static UUID token() {
    return new UUID(RANDOM.nextLong(), RANDOM.nextLong());
  }

  @Override
  public List<Extended> extend(
      SqlSession session, NodeId node, Duration length, Collection<Heartbeat> heartbeats) {
    String beats =
        JsonRows.of(
            JobRows.inOrder(heartbeats, Heartbeat::jobId),
            (row, beat) ->
                row.uuid(beat.jobId().value()).uuid(beat.token().value()).number(beat.progress()));
    List<Extended> held =
        session.query(
            held(),
            row -> new Extended(new JobId(row.uuid(1)), row.number(2) != 0),
            beats,
            node.value());
    if (!held.isEmpty()) {
      session.update(extend(length), beats);
    }
    return held;
  }

  /** Locks the rows of a node's leases. Parameters: the heartbeats, node. */
  public String held() {
    return "SELECT j.id, j.cancel_requested FROM ("
        + beats()
        + ") AS beat STRAIGHT_JOIN jobs j FORCE INDEX (PRIMARY) ON j.id = beat.job_id AND"
        + " j.lease_token = beat.token WHERE j.node_id = ?"
        + dialect.locks().inOrder();
  }

  /** Extends leases that this transaction holds. Parameter: the heartbeats. */
  public String extend(Duration length) {
    return dialect.updateFrom(
        new JoinedUpdate(
            "jobs",
            "locked_until = "
                + dialect.now()
                + " + "
                + Micros.of(length)
                + ", progress = beat.reached",
            beats(),
            "beat",
            "jobs.id = beat.job_id AND jobs.lease_token = beat.token"));
  }

  private String beats() {
    return dialect.jsonRows(List.of(uuid("job_id"), uuid("token"), number("reached")));
  }

  @Override
  public Set<JobId> takeFinished(SqlSession session, Collection<FinishedJob> finished) {
    String shown =
        JsonRows.of(
            JobRows.inOrder(finished, job -> job.run().id()),
            (row, job) -> row.uuid(job.run().id().value()).uuid(job.token().value()));
    List<JobId> taken = session.query(finished(), row -> new JobId(row.uuid(1)), shown);
    delete(session, taken);
    return new HashSet<>(taken);
  }

  /**
   * Locks the rows of finished jobs whose token is right, which says that they run. Parameter: ids
   * with tokens.
   *
   * <p>Here as elsewhere each row is found by its id: every row that is looked at is locked, and by
   * another index these would be those of other nodes.
   */
  public String finished() {
    return "SELECT j.id FROM ("
        + dialect.jsonRows(List.of(uuid("job_id"), uuid("token")))
        + ") AS done STRAIGHT_JOIN jobs j FORCE INDEX (PRIMARY) ON j.id = done.job_id AND"
        + " j.lease_token = done.token"
        + dialect.locks().inOrder();
  }

  @Override
  public List<Job> takeWaiting(SqlSession session, Collection<JobId> ids) {
    List<Job> taken = JobRows.read(session, waiting(), JobRows.rows(ids));
    delete(session, JobRows.ids(taken));
    return taken;
  }

  /** Locks the rows of waiting jobs. Parameter: ids. */
  public String waiting() {
    return "SELECT "
        + JobRow.columnsOf("j")
        + " FROM ("
        + dialect.jsonRows(List.of(uuid("job_id")))
        + ") AS chosen STRAIGHT_JOIN jobs j FORCE INDEX (PRIMARY) ON j.id = chosen.job_id WHERE"
        + " j.status <> 'running'"
        + dialect.locks().inOrder();
  }

  /** Reads rows. Parameter: ids. */
  public String chosen() {
    return "SELECT "
        + JobRow.columnsOf("j")
        + " FROM ("
        + dialect.jsonRows(List.of(uuid("job_id")))
        + ") AS chosen STRAIGHT_JOIN jobs j FORCE INDEX (PRIMARY) ON j.id = chosen.job_id";
  }

  private void delete(SqlSession session, List<JobId> taken) {
    if (!taken.isEmpty()) {
      session.update(
          dialect.deleteMatching("jobs", "id", dialect.jsonRows(List.of(uuid("id")))),
          JobRows.rows(taken));
    }
  }
}
