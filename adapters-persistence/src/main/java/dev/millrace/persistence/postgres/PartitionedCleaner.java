package dev.millrace.persistence.postgres;

import dev.millrace.application.retention.Cleaner;
import dev.millrace.persistence.postgres.Partitions.Partition;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops whole partitions of runs that are all too old; what is left goes row by row. Dropping a
 * million runs writes next to nothing and leaves nothing to vacuum.
 */
final class PartitionedCleaner implements Cleaner {

  private static final Logger LOG = LoggerFactory.getLogger(PartitionedCleaner.class);

  /** How many runs are dealt with in one short transaction before their partition goes. */
  private static final int STEP = 5_000;

  /** Latest results that go with their runs: whatever is later would be the latest. */
  private static final String FORGET_LATEST =
      "UPDATE domains SET latest_run_no = NULL, latest_run_id = NULL, latest_finished_at = NULL,"
          + " latest_status = NULL, latest_level = NULL, latest_score = NULL, latest_grade = NULL"
          + " FROM (SELECT d.id FROM %1$s r JOIN domains d ON d.id = r.domain_id AND"
          + " d.latest_run_no = r.run_no WHERE r.run_no >= ? AND r.run_no < ? ORDER BY d.id"
          + " FOR UPDATE OF d) AS gone WHERE domains.id = gone.id";

  private static final String FORGET_KEYS =
      "DELETE FROM idempotency_keys WHERE job_id IN (SELECT id FROM %1$s WHERE run_no >= ? AND"
          + " run_no < ?)";

  private final DataSource apart;
  private final Cleaner rows;

  PartitionedCleaner(DataSource apart, Cleaner rows) {
    this.apart = apart;
    this.rows = rows;
  }

  @Override
  public int purge(Instant cutoff, int max) {
    try (Connection connection = apart.getConnection()) {
      List<Long> places = Partitions.places(connection);
      // The last ones are still being filled.
      for (Long place : places.subList(0, Math.max(0, places.size() - Partitions.AHEAD - 1))) {
        Partition oldest = new Partition(place);
        long newest = newest(connection, oldest);
        if (newest >= Micros.of(cutoff)) {
          break;
        }
        long dropped = drop(connection, oldest);
        if (dropped > 0) {
          return (int) Math.max(max, dropped);
        }
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
    return rows.purge(cutoff, max);
  }

  private static long newest(Connection connection, Partition partition) throws SQLException {
    return number(connection, "SELECT COALESCE(MAX(finished_at), 0) FROM " + partition.runs());
  }

  private static long drop(Connection connection, Partition partition) throws SQLException {
    long start = System.nanoTime();
    long runs = number(connection, "SELECT COUNT(*) FROM " + partition.runs());
    for (long from = partition.firstRun(); runs > 0 && from < partition.endOfRuns(); from += STEP) {
      step(connection, FORGET_LATEST.formatted(partition.runs()), from);
      step(connection, FORGET_KEYS.formatted(partition.runs()), from);
    }
    detach(connection, partition);
    LOG.info(
        "Dropped the partition {} with {} runs in {} ms.",
        partition.runs(),
        runs,
        (System.nanoTime() - start) / 1_000_000);
    return runs;
  }

  private static void step(Connection connection, String sql, long from) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, from);
      statement.setLong(2, from + STEP);
      statement.executeUpdate();
    }
  }

  /** The lock on the parents is asked for briefly: whoever waits for it makes all others wait. */
  private static void detach(Connection connection, Partition partition) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '2s'");
      statement.execute("ALTER TABLE entries DETACH PARTITION " + partition.entries());
      statement.execute("ALTER TABLE runs DETACH PARTITION " + partition.runs());
      statement.execute("DROP TABLE " + partition.entries() + ", " + partition.runs());
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getLong(1) : 0;
    }
  }
}
