package dev.millrace.persistence.postgres;

import dev.millrace.persistence.sql.session.SqlFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions of runs and entries. Each holds a million runs, by their number, which grows with
 * time; their entries lie in the partition of entries of the same name. Some are made ahead, so
 * that the default partition, which takes what has no other place, stays empty. Should it not be,
 * its rows move when their partition is made.
 */
final class Partitions implements AutoCloseable {

  /** A power of two, so that a partition's place tells its bounds. */
  static final long RUNS = 1L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Partitions.class);
  private static final long ENTRIES_PER_RUN = 1L << 16;
  static final int AHEAD = 2;

  private final DataSource apart;
  private final AtomicLong made = new AtomicLong();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean closed;

  Partitions(DataSource apart) {
    this.apart = apart;
  }

  /**
   * A partition.
   *
   * @param place counted from 0
   */
  record Partition(long place) {
    long firstRun() {
      return place * RUNS;
    }

    long endOfRuns() {
      return firstRun() + RUNS;
    }

    String runs() {
      return "runs_" + place;
    }

    String entries() {
      return "entries_" + place;
    }
  }

  /** Makes those that the number of runs so far asks for. */
  void makeFirst() {
    try (Connection connection = apart.getConnection();
        Statement statement = connection.createStatement();
        ResultSet last = statement.executeQuery("SELECT last_value FROM counter_run_no")) {
      last.next();
      makeUpTo(connection, last.getLong(1) / RUNS + AHEAD);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** A run has this number: makes further partitions in the background if they run short. */
  void reached(long runNumber) {
    long wanted = runNumber / RUNS + AHEAD;
    if (wanted >= made.get() && busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name("partitions").start(() -> makeAhead(wanted));
    }
  }

  private void makeAhead(long wanted) {
    try (Connection connection = apart.getConnection()) {
      makeUpTo(connection, wanted);
    } catch (SQLException e) {
      if (!closed) {
        LOG.warn("Partition {} could not be made yet; the next run tries again", wanted, e);
      }
    } finally {
      busy.set(false);
    }
  }

  private void makeUpTo(Connection connection, long last) throws SQLException {
    makeFor(connection, last * RUNS);
    made.set(last + 1);
  }

  /** Makes those that are missing up to the one that holds the run with this number. */
  static void makeFor(Connection connection, long runNumber) throws SQLException {
    List<Long> there = places(connection);
    long first = there.isEmpty() ? 0 : there.getFirst();
    for (long place = first; place <= runNumber / RUNS; place++) {
      if (!there.contains(place)) {
        make(connection, new Partition(place));
      }
    }
  }

  /** Several nodes may come at once: the lock makes the others wait and find it there. */
  private static void make(Connection connection, Partition partition) throws SQLException {
    long start = System.nanoTime();
    boolean commitsByItself = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(64557224)");
      if (!places(connection).contains(partition.place())) {
        attach(
            statement,
            "runs",
            partition.runs(),
            "run_no",
            partition.firstRun(),
            partition.endOfRuns());
        attach(
            statement,
            "entries",
            partition.entries(),
            "entry_id",
            partition.firstRun() * ENTRIES_PER_RUN,
            partition.endOfRuns() * ENTRIES_PER_RUN);
      }
      connection.commit();
      LOG.info(
          "Made the partition {} in {} ms.",
          partition.runs(),
          (System.nanoTime() - start) / 1_000_000);
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(commitsByItself);
    }
  }

  private static void attach(
      Statement statement, String table, String name, String key, long from, long to)
      throws SQLException {
    String inside = key + " >= " + from + " AND " + key + " < " + to;
    statement.execute("CREATE TABLE " + name + " (LIKE " + table + " INCLUDING ALL)");
    int moved =
        statement.executeUpdate(
            "WITH moved AS (DELETE FROM %s_default WHERE %s RETURNING *) INSERT INTO %s SELECT * FROM moved"
                .formatted(table, inside, name));
    if (moved > 0) {
      LOG.warn("{} rows of {} had no partition; they are in {} now", moved, table, name);
    }
    statement.execute(
        "ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM (%d) TO (%d)"
            .formatted(table, name, from, to));
  }

  /** The places of the partitions that there are, ascending. */
  static List<Long> places(Connection connection) throws SQLException {
    List<Long> places = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT CAST(SUBSTRING(c.relname FROM 6) AS bigint) AS place FROM pg_inherits i"
                    + " JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = CAST('runs' AS"
                    + " regclass) AND c.relname ~ '^runs_[0-9]+$' ORDER BY place")) {
      while (found.next()) {
        places.add(found.getLong(1));
      }
    }
    return places;
  }

  @Override
  public void close() {
    closed = true;
  }
}
