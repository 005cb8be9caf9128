package dev.millrace.persistence.sql.queue;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;
import static dev.millrace.persistence.sql.session.SqlDialect.Column.uuid;

import dev.millrace.persistence.sql.session.SqlDialect;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements over the table of jobs where the statement is the point. Statuses are written out
 * in them, since an index over the rows of one status serves only those that name it.
 */
public final class JobSql {

  /** Adds one job. */
  static final String INSERT =
      "INSERT INTO jobs (id, kind, domain, spec, tier, position, status, attempt, max_attempts,"
          + " created_at, run_at, expires_at, batch_id, cancel_requested, progress)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, 0, 0)";

  private static final String NO_LEASE =
      "lease_token = NULL, node_id = NULL, locked_until = NULL, started_at = NULL, progress = 0";

  private final SqlDialect dialect;

  public JobSql(SqlDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Leases the first rows of some kinds: for each kind the head of its own index range, then the
   * first of these. Parameters: node, length; for each kind the kind and the limit; the limit.
   */
  public String lease(int kinds) {
    String head =
        "SELECT id, tier, position FROM (SELECT id, tier, position FROM jobs"
            + " WHERE status = 'queued' AND kind = ? AND (expires_at IS NULL OR expires_at > "
            + dialect.now()
            + ") ORDER BY tier, position "
            + dialect.limit()
            + ") AS head";
    String heads =
        String.join(
            " UNION ALL ",
            Collections.nCopies(kinds, head));
    return ("UPDATE jobs SET status = 'running', attempt = attempt + 1, node_id = ?,"
            + " lease_token = %1$s, locked_until = %2$s + ?, started_at = %2$s, progress = 0"
            + " WHERE id IN (SELECT id FROM (%3$s) AS heads ORDER BY tier, position %4$s)"
            + " AND (SELECT paused FROM queue_state WHERE id = 1) = 0 RETURNING %5$s")
        .formatted(
            dialect.randomToken(), dialect.now(), heads, dialect.limit(), JobRow.COLUMNS);
  }

  /**
   * Extends all leases of a node at once. Parameters: length, the heartbeats, node.
   *
   * <p>A token that matches says that the job runs. Naming the status as well would offer the index
   * over running jobs, and with it a look at all heartbeats for each of them.
   */
  public String extend() {
    return "UPDATE jobs SET locked_until = "
        + dialect.now()
        + " + ?, progress = beat.progress FROM ("
        + dialect.jsonRows(List.of(uuid("id"), uuid("token"), number("progress")))
        + ") AS beat WHERE jobs.id = beat.id AND jobs.lease_token = beat.token"
        + " AND jobs.node_id = ?"
        + " RETURNING jobs.id, jobs.cancel_requested";
  }

  /**
   * Gives a leased job back. Parameters: status, 1 to wait and 0 not to, delay, attempts to give
   * back, failure code twice, failure code and message, id, token.
   */
  String release() {
    return "UPDATE jobs SET status = ?, run_at = CASE WHEN ? = 1 THEN "
        + dialect.now()
        + " + ? ELSE run_at END, attempt = attempt - ?,"
        + " failure_message = CASE WHEN ? IS NULL THEN failure_message ELSE ? END,"
        + " failure_code = COALESCE(?, failure_code), "
        + NO_LEASE
        + " WHERE id = ? AND lease_token = ? AND status = 'running'";
  }

  /** A job under a lease. Parameters: id, token. */
  String leased() {
    return "SELECT "
        + JobRow.COLUMNS
        + " FROM jobs WHERE id = ? AND lease_token = ? AND status = 'running'"
        + dialect.lockingClause();
  }

  /** Takes finished jobs away whose token is right. Parameter: ids with tokens. */
  public String deleteFinished() {
    return "DELETE FROM jobs WHERE (id, lease_token) IN (SELECT id, token FROM ("
        + dialect.jsonRows(List.of(uuid("id"), uuid("token")))
        + ") AS done) AND status = 'running' RETURNING id";
  }

  /** Takes waiting jobs away. Parameter: ids. */
  String deleteWaiting() {
    return "DELETE FROM jobs WHERE status <> 'running' AND "
        + idsIn()
        + " RETURNING "
        + JobRow.COLUMNS;
  }

  /** Takes jobs away, whatever they do. Parameter: ids. */
  String delete() {
    return "DELETE FROM jobs WHERE " + idsIn();
  }

  /** The scheduled jobs whose time has come. Parameter: limit. */
  public String due() {
    return "SELECT id FROM jobs WHERE status = 'scheduled' AND run_at <= "
        + dialect.now()
        + " ORDER BY run_at, position "
        + dialect.limit()
        + dialect.lockingClause();
  }

  /** Makes scheduled jobs leasable at new places. Parameter: ids with positions. */
  String promote() {
    return "UPDATE jobs SET status = 'queued', position = due.position FROM ("
        + dialect.jsonRows(List.of(uuid("id"), number("position")))
        + ") AS due WHERE jobs.id = due.id AND jobs.status = 'scheduled'";
  }

  /**
   * The place right before or after another in its tier. Parameters: three times the tier, that
   * place, two ids to pass over.
   */
  static String neighbour(boolean before) {
    return Stream.of("queued", "paused", "running")
        .map(
            status ->
                "SELECT position FROM (SELECT position FROM jobs WHERE status = '"
                    + status
                    + "' AND tier = ? AND position "
                    + (before ? "<=" : ">=")
                    + " ? AND id <> ? AND id <> ? ORDER BY position "
                    + (before ? "DESC" : "ASC")
                    + " LIMIT 1) AS nearest")
        .collect(Collectors.joining(" UNION ALL "));
  }

  /** Gives queued jobs new places. Parameter: ids with positions. */
  String reposition() {
    return "UPDATE jobs SET position = place.position FROM ("
        + dialect.jsonRows(List.of(uuid("id"), number("position")))
        + ") AS place WHERE jobs.id = place.id AND jobs.status = 'queued'";
  }

  /** Spreads the jobs of a tier out again, in their order. Parameters: gap, tier. */
  static String renumber() {
    return "UPDATE jobs SET position = place.number * ? FROM (SELECT id, ROW_NUMBER() OVER"
        + " (ORDER BY position, id) AS number FROM jobs WHERE tier = ?) AS place"
        + " WHERE jobs.id = place.id";
  }

  /** The running jobs whose lease has run out. Parameter: limit. */
  public String leasesRunOut() {
    return "SELECT "
        + JobRow.COLUMNS
        + " FROM jobs WHERE status = 'running' AND locked_until <= "
        + dialect.now()
        + " ORDER BY locked_until "
        + dialect.limit()
        + dialect.lockingClause();
  }

  /** The running jobs of a node. Parameters: node, limit. */
  String leasesOf() {
    return "SELECT "
        + JobRow.COLUMNS
        + " FROM jobs WHERE status = 'running' AND node_id = ? "
        + dialect.limit()
        + dialect.lockingClause();
  }

  /** Puts running jobs back at their old places. Parameters: failure code and message, ids. */
  String requeue() {
    return "UPDATE jobs SET status = 'queued', failure_code = ?, failure_message = ?, "
        + NO_LEASE
        + " WHERE status = 'running' AND "
        + idsIn();
  }

  /** The jobs that wait past their deadline. Parameter: limit. */
  public String overdue() {
    return "SELECT "
        + JobRow.COLUMNS
        + " FROM jobs WHERE expires_at IS NOT NULL AND expires_at <= "
        + dialect.now()
        + " AND status <> 'running' ORDER BY expires_at "
        + dialect.limit()
        + dialect.lockingClause();
  }

  /** The waiting jobs of a batch. Parameters: batch, limit. */
  String waitingOfBatch() {
    return "SELECT "
        + JobRow.COLUMNS
        + " FROM jobs WHERE batch_id = ? AND status <> 'running' "
        + dialect.limit()
        + dialect.lockingClause();
  }

  private String idsIn() {
    return "id IN (SELECT id FROM (" + dialect.jsonRows(List.of(uuid("id"))) + ") AS chosen)";
  }
}
