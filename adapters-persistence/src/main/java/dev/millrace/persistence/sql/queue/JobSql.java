package dev.millrace.persistence.sql.queue;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;
import static dev.millrace.persistence.sql.session.SqlDialect.Column.text;
import static dev.millrace.persistence.sql.session.SqlDialect.Column.uuid;

import dev.millrace.persistence.sql.session.JoinedUpdate;
import dev.millrace.persistence.sql.session.SqlDialect;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements over the table of jobs where the statement is the point. Statuses are written out
 * in them, since an index over the rows of one status serves only those that name it.
 */
public final class JobSql {

  /** What a job under no lease has. */
  static final String NO_LEASE =
      "lease_token = NULL, node_id = NULL, locked_until = NULL, started_at = NULL, progress = 0";

  private final SqlDialect dialect;

  public JobSql(SqlDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Gives a leased job back. Parameters: status, 1 to wait and 0 not to, delay, attempts to give
   * back, 1 for a failure and 0 for none, failure message, the same number again, failure code, id,
   * token.
   */
  String release() {
    return "UPDATE jobs SET status = ?, run_at = CASE WHEN ? = 1 THEN "
        + dialect.now()
        + " + ? ELSE run_at END, attempt = attempt - ?,"
        + " failure_message = CASE WHEN ? = 1 THEN ? ELSE failure_message END,"
        + " failure_code = CASE WHEN ? = 1 THEN ? ELSE failure_code END, "
        + NO_LEASE
        + " WHERE id = ? AND lease_token = ? AND status = 'running'";
  }

  /** A job under a lease. Parameters: id, token. */
  String leased() {
    return "SELECT "
        + JobRow.COLUMNS
        + " FROM jobs"
        + dialect.locks().waitingTable()
        + " WHERE id = ? AND lease_token = ? AND status = 'running'"
        + dialect.locks().waiting();
  }

  /** Takes jobs away, whatever they do. Parameter: ids. */
  String delete() {
    return dialect.deleteMatching("jobs", "id", dialect.jsonRows(List.of(uuid("id"))));
  }

  /** Forgets the idempotency keys of jobs. Parameter: ids. */
  String deleteKeys() {
    return dialect.deleteMatching(
        "idempotency_keys", "job_id", dialect.jsonRows(List.of(uuid("job_id"))));
  }

  /** The scheduled jobs whose time has come. Parameter: limit. */
  public String due() {
    return firstOnes(
        "id", "status = 'scheduled' AND run_at <= " + dialect.now() + " ORDER BY run_at, tier");
  }

  /** Makes scheduled jobs leasable at new places. Parameter: ids with positions. */
  String promote() {
    return dialect.updateFrom(
        new JoinedUpdate(
            "jobs",
            "status = 'queued', position = due.place",
            dialect.jsonRows(List.of(uuid("job_id"), number("place"))),
            "due",
            "jobs.id = due.job_id AND jobs.status = 'scheduled'"));
  }

  /**
   * The place right before or after another in its tier. Parameters: three times the tier, that
   * place, two ids to pass over.
   */
  String neighbour(boolean before) {
    return Stream.of("queued", "paused", "running")
        .map(
            status ->
                "SELECT position FROM (SELECT position FROM jobs WHERE status = '"
                    + status
                    + "' AND tier = ? AND position "
                    + (before ? "<=" : ">=")
                    + " ? AND id <> ? AND id <> ? ORDER BY position "
                    + (before ? "DESC " : "ASC ")
                    + dialect.page(1, 0)
                    + ") AS nearest")
        .collect(Collectors.joining(" UNION ALL "));
  }

  /** Gives queued jobs new places. Parameter: ids with positions. */
  String reposition() {
    return dialect.updateFrom(
        new JoinedUpdate(
            "jobs",
            "position = chosen.place",
            dialect.jsonRows(List.of(uuid("job_id"), number("place"))),
            "chosen",
            "jobs.id = chosen.job_id AND jobs.status = 'queued'"));
  }

  /** Spreads the jobs of a tier out again, in their order. Parameter: tier. */
  String renumber() {
    return dialect.updateFrom(
        new JoinedUpdate(
            "jobs",
            "position = chosen.place",
            "SELECT id AS job_id, ROW_NUMBER() OVER (ORDER BY position, id) * "
                + Positions.GAP
                + " AS place FROM jobs WHERE tier = ?",
            "chosen",
            "jobs.id = chosen.job_id"));
  }

  /** The running jobs whose lease has run out. Parameter: limit. */
  public String leasesRunOut() {
    return firstOnes(
        JobRow.COLUMNS,
        "status = 'running' AND locked_until <= " + dialect.now() + " ORDER BY locked_until");
  }

  /** The running jobs of a node. Parameters: node, limit. */
  String leasesOf() {
    return firstOnes(JobRow.COLUMNS, "status = 'running' AND node_id = ? ORDER BY tier");
  }

  /** Puts running jobs back at their old places. Parameter: ids with failure code and message. */
  String requeue() {
    return dialect.updateFrom(
        new JoinedUpdate(
            "jobs",
            "status = 'queued', failure_code = left_over.code, failure_message ="
                + " left_over.explanation, "
                + NO_LEASE,
            dialect.jsonRows(
                List.of(uuid("job_id"), SqlDialect.Column.word("code"), text("explanation"))),
            "left_over",
            "jobs.id = left_over.job_id AND jobs.status = 'running'"));
  }

  /** The jobs that wait past their deadline. Parameter: limit. */
  public String overdue() {
    return firstOnes(
        JobRow.COLUMNS,
        "expires_at IS NOT NULL AND expires_at <= "
            + dialect.now()
            + " AND status <> 'running' ORDER BY expires_at");
  }

  /** The waiting jobs of a batch. Parameters: batch, limit. */
  String waitingOfBatch() {
    return firstOnes(
        JobRow.COLUMNS, "batch_id = ? AND status <> 'running' ORDER BY status, started_at");
  }

  /** Rows that others hold are passed over: whoever holds them is about to deal with them. */
  private String firstOnes(String columns, String conditionAndOrder) {
    return "SELECT "
        + columns
        + " FROM jobs"
        + dialect.locks().skippingTable()
        + " WHERE "
        + conditionAndOrder
        + " "
        + dialect.limit()
        + dialect.locks().skipping();
  }
}
