package dev.millrace.persistence.sql.queue;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;
import static dev.millrace.persistence.sql.session.SqlDialect.Column.uuid;

import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.Heartbeat;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.sql.session.JoinedUpdate;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import java.nio.ByteBuffer;
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

  /** MariaDB treats a list of a thousand values as a table of its own. */
  private static final int MOST_NAMED = 500;

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
    List<QueueHead> head =
        session.query(head(request.kinds().size()), QueueHead::read, parameters.toArray());
    List<Job> leased = new ArrayList<>(head.size());
    for (int from = 0; from < head.size(); from += MOST_NAMED) {
      leased.addAll(
          lease(session, request, head.subList(from, Math.min(from + MOST_NAMED, head.size()))));
    }
    return leased;
  }

  /** The rows are locked, so that what they hold afterwards need not be read. */
  private static List<Job> lease(SqlSession session, LeaseRequest request, List<QueueHead> head) {
    long start = head.getFirst().now();
    long end = start + Micros.of(request.length());
    long token = RANDOM.nextLong();
    List<Object> parameters = new ArrayList<>(head.size() + 4);
    parameters.add(request.nodeId().value());
    parameters.add(ByteBuffer.allocate(Long.BYTES).putLong(token).array());
    parameters.add(end);
    parameters.add(start);
    JobRows.inOrder(head, QueueHead::id).forEach(picked -> parameters.add(picked.id().value()));
    session.update(lease(head.size()), parameters.toArray());
    return head.stream()
        .map(
            picked -> {
              long rest = picked.id().value().getLeastSignificantBits();
              LeaseToken own = new LeaseToken(new UUID(token, rest));
              return picked.under(new Lease(own, request.nodeId(), Micros.toInstant(end)));
            })
        .toList();
  }

  /**
   * Locks and reads the first rows of some kinds, and the time with each. Parameters: the kinds,
   * limit.
   *
   * <p>The index is named, since any other way to these rows would sort, and lock all that it
   * sorts.
   */
  public String head(int kinds) {
    return "SELECT "
        + JobRow.COLUMNS
        + ", "
        + dialect.now()
        + " FROM jobs FORCE INDEX ("
        + (kinds == 1 ? "jobs_pick" : "jobs_order")
        + ") WHERE status = 'queued' AND kind"
        + (kinds == 1 ? " = ?" : " IN (" + places(kinds) + ")")
        + " AND (expires_at IS NULL OR expires_at > "
        + dialect.now()
        + ") AND (SELECT paused FROM queue_state WHERE id = 1) = 0 ORDER BY tier, position "
        + dialect.limit()
        + dialect.locks().skipping();
  }

  /**
   * Puts rows that this transaction holds under leases. Each token is the first half of one with
   * the second half of the job's id. Parameters: node, half a token, end, start, ids.
   */
  public static String lease(int jobs) {
    return "UPDATE jobs FORCE INDEX (PRIMARY) SET status = 'running', attempt = attempt + 1,"
        + " node_id = ?, lease_token = CONCAT(?, SUBSTR(id, 9)), locked_until = ?, started_at = ?,"
        + " progress = 0 WHERE id IN ("
        + places(jobs)
        + ")";
  }

  private static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
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
    List<FinishedJob> inOrder = JobRows.inOrder(finished, job -> job.run().id());
    Set<JobId> taken = new HashSet<>();
    for (int from = 0; from < inOrder.size(); from += MOST_NAMED) {
      taken.addAll(
          takeSome(session, inOrder.subList(from, Math.min(from + MOST_NAMED, inOrder.size()))));
    }
    return taken;
  }

  private List<JobId> takeSome(SqlSession session, List<FinishedJob> finished) {
    List<Object> parameters = new ArrayList<>(2 * finished.size());
    finished.forEach(job -> parameters.add(job.run().id().value()));
    finished.forEach(job -> parameters.add(idAndToken(job)));
    List<JobId> taken =
        session.query(
            finished(finished.size()), row -> new JobId(row.uuid(1)), parameters.toArray());
    if (!taken.isEmpty()) {
      session.update(delete(taken.size()), taken.stream().map(JobId::value).toArray());
    }
    return taken;
  }

  private static byte[] idAndToken(FinishedJob job) {
    UUID id = job.run().id().value();
    UUID token = job.token().value();
    return ByteBuffer.allocate(4 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .putLong(token.getMostSignificantBits())
        .putLong(token.getLeastSignificantBits())
        .array();
  }

  /**
   * Locks the rows of finished jobs whose token is right, which says that they run. Parameters:
   * ids, the same followed by their tokens.
   *
   * <p>Here as elsewhere each row is found by its id: every row that is looked at is locked, and by
   * another index these would be those of other nodes.
   */
  public String finished(int jobs) {
    return "SELECT j.id FROM jobs j FORCE INDEX (PRIMARY) WHERE j.id IN ("
        + places(jobs)
        + ") AND CONCAT(j.id, j.lease_token) IN ("
        + places(jobs)
        + ")"
        + dialect.locks().inOrder();
  }

  /** Takes rows away that this transaction holds. Parameters: ids. */
  public static String delete(int jobs) {
    return "DELETE jobs FROM jobs FORCE INDEX (PRIMARY) WHERE id IN (" + places(jobs) + ")";
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

  private void delete(SqlSession session, List<JobId> taken) {
    if (!taken.isEmpty()) {
      session.update(
          dialect.deleteMatching("jobs", "id", dialect.jsonRows(List.of(uuid("id")))),
          JobRows.rows(taken));
    }
  }
}
