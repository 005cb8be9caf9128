package dev.millrace.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.persistence.sql.queue.Depths;
import dev.millrace.persistence.sql.queue.JobSql;
import dev.millrace.persistence.sql.queue.MovesInOneStatement;
import dev.millrace.persistence.sql.session.Returning;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which indexes the hot statements use: none of them may ever look at all jobs. */
class QueryPlanTest {

  @TempDir static Path folder;

  private final JobSql sql = new JobSql(new SqliteDialect());
  private final MovesInOneStatement moves =
      new MovesInOneStatement(
          new SqliteDialect(), new Returning(Returning.Form.AT_THE_END, "randomblob(16)"));

  @BeforeAll
  static void migrate() {
    SqliteSchema.migrate(folder.resolve("store.db"));
  }

  @Test
  void leasingReadsTheHeadOfEachKindsOwnIndex() throws SQLException {
    assertThat(plan(moves.lease(1)))
        .contains("SEARCH jobs USING COVERING INDEX sqlite_autoindex_jobs_1 (id=?)")
        .contains("SEARCH jobs USING INDEX jobs_pick (kind=?)")
        .noneMatch(step -> step.startsWith("SCAN jobs"));
    assertThat(plan(moves.lease(3)))
        .noneMatch(step -> step.startsWith("SCAN jobs"))
        .filteredOn(step -> step.equals("SEARCH jobs USING INDEX jobs_pick (kind=?)"))
        .hasSize(3);
  }

  @Test
  void extendingFindsEachJobByItsId() throws SQLException {
    assertThat(plan(moves.extend(Duration.ofSeconds(30))))
        .containsExactly(
            "SCAN json_each VIRTUAL TABLE INDEX 1:",
            "SEARCH j USING INDEX sqlite_autoindex_jobs_1 (id=?)",
            "SEARCH jobs USING COVERING INDEX sqlite_autoindex_jobs_1 (id=?)");
  }

  @Test
  void finishingFindsEachJobByItsId() throws SQLException {
    assertThat(plan(moves.takeFinished()))
        .contains("SEARCH jobs USING COVERING INDEX sqlite_autoindex_jobs_1 (id=?)")
        .contains("SEARCH j USING INDEX sqlite_autoindex_jobs_1 (id=?)")
        .noneMatch(step -> step.startsWith("SCAN jobs"));
  }

  @Test
  void promotingReadsTheDueJobsOnly() throws SQLException {
    assertThat(plan(sql.due()))
        .contains("SEARCH jobs USING INDEX jobs_due (run_at<?)")
        .noneMatch(step -> step.startsWith("SCAN jobs"));
  }

  @Test
  void settlingReadsTheLeasesThatRanOutOnly() throws SQLException {
    assertThat(plan(sql.leasesRunOut()))
        .containsExactly("SEARCH jobs USING INDEX jobs_lease_end (locked_until<?)");
  }

  @Test
  void expiringReadsTheOverdueOnly() throws SQLException {
    assertThat(plan(sql.overdue()))
        .containsExactly("SEARCH jobs USING INDEX jobs_deadline (expires_at>? AND expires_at<?)");
  }

  @Test
  void theDepthIsCountedInIndexesAlone() throws SQLException {
    assertThat(plan(Depths.SQL))
        .filteredOn(step -> step.contains(" jobs "))
        .hasSize(4)
        .allMatch(step -> step.startsWith("SCAN jobs USING COVERING INDEX jobs_"));
  }

  private static List<String> plan(String statement) throws SQLException {
    List<String> steps = new ArrayList<>();
    try (Connection connection =
            SqliteConnections.writing(folder.resolve("store.db")).getConnection();
        PreparedStatement explain = connection.prepareStatement("EXPLAIN QUERY PLAN " + statement);
        ResultSet rows = explain.executeQuery()) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    }
    return steps;
  }
}
