package dev.millrace.benchmarks.queue.raw;

import dev.millrace.benchmarks.queue.Contender;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.place.EngineKind;
import dev.millrace.benchmarks.queue.raw.Statements.Claimed;
import dev.millrace.benchmarks.queue.work.Callers;
import dev.millrace.benchmarks.queue.work.Payload;
import dev.millrace.benchmarks.queue.work.Tally;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The limit: hand-written statements, nothing around them. */
public final class RawQueue implements Contender {

  static final int BULK_STEP = 1_000;

  private final Database database;
  private final Statements statements;
  private final RawDrain drain;
  private final Set<Measure> measures;
  private final List<Connection> connections = new ArrayList<>();

  private RawQueue(Database database, RawDrain drain, Set<Measure> measures)
      throws SQLException, IOException {
    this.database = database;
    this.statements = Statements.of(database.kind());
    this.drain = drain;
    this.measures = measures;
    Tables.create(database);
  }

  /** Inserts one by one and a thousand at a time. */
  public static RawQueue inserting(Database database) throws SQLException, IOException {
    return new RawQueue(
        database, new RawDrain(100, 1, true), EnumSet.of(Measure.SINGLES, Measure.BULK));
  }

  /** Claims and finishes. */
  public static RawQueue draining(Database database, RawDrain drain)
      throws SQLException, IOException {
    return new RawQueue(database, drain, EnumSet.of(Measure.DRAIN));
  }

  @Override
  public String name() {
    return measures.contains(Measure.DRAIN) ? "plain SQL, " + drain.title() : "plain SQL, inserts";
  }

  @Override
  public String settings() {
    if (!measures.contains(Measure.DRAIN)) {
      return "one transaction a job; in bulk " + BULK_STEP + " rows a statement";
    }
    return "%d connections, each claiming and finishing %d jobs at a time; %s"
        .formatted(
            drain.connections(),
            drain.batch(),
            drain.keeps() ? "a run is kept of each" : "jobs are only deleted");
  }

  @Override
  public Set<Measure> measures() {
    return measures;
  }

  @Override
  public void reset() throws SQLException {
    Tables.empty(database);
  }

  @Override
  public long waiting() throws SQLException {
    return database.number("SELECT count(*) FROM raw_jobs");
  }

  @Override
  public Duration submitSingles(int callers, int jobs) throws Exception {
    connect(callers);
    return Callers.together(
        callers,
        caller -> {
          for (int number = caller; number < jobs; number += callers) {
            statements.insert(connections.get(caller), number, number + 1);
            connections.get(caller).commit();
          }
        });
  }

  @Override
  public Duration submitBulk(int jobs) throws SQLException {
    connect(1);
    Connection connection = connections.getFirst();
    long start = System.nanoTime();
    for (int from = 0; from < jobs; from += BULK_STEP) {
      statements.insert(connection, from, Math.min(jobs, from + BULK_STEP));
      connection.commit();
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public Duration drain(int jobs) throws Exception {
    Tally tally = new Tally(jobs);
    connect(drain.connections());
    Duration took =
        Callers.together(drain.connections(), caller -> work(connections.get(caller), tally));
    tally.requireOnceEach();
    if (drain.keeps() && database.number("SELECT count(*) FROM raw_runs") != jobs) {
      throw new IllegalStateException("Not each job became a run.");
    }
    return took;
  }

  private void work(Connection connection, Tally tally) throws SQLException {
    while (true) {
      List<Claimed> claimed =
          committed(connection, () -> statements.claim(connection, drain.batch()));
      if (claimed.isEmpty()) {
        return;
      }
      claimed.forEach(job -> tally.ran(Payload.number(job.payload())));
      List<Long> positions = claimed.stream().map(Claimed::position).toList();
      committed(connection, () -> end(connection, positions));
    }
  }

  private boolean end(Connection connection, List<Long> positions) throws SQLException {
    if (drain.keeps()) {
      statements.finish(connection, positions);
    } else {
      statements.delete(connection, positions);
    }
    return true;
  }

  private interface Step<T> {
    T take() throws SQLException;
  }

  /** MariaDB breaks one of two off now and then; it is then to be tried again. */
  private static <T> T committed(Connection connection, Step<T> step) throws SQLException {
    while (true) {
      try {
        T result = step.take();
        connection.commit();
        return result;
      } catch (SQLTransactionRollbackException e) {
        connection.rollback();
      }
    }
  }

  private void connect(int count) throws SQLException {
    while (connections.size() < count) {
      Connection connection = database.connect();
      connection.setAutoCommit(false);
      if (database.kind() == EngineKind.MARIADB) {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      }
      connections.add(connection);
    }
  }

  @Override
  public long[] pickUp(int jobs) {
    throw new UnsupportedOperationException("Plain statements do not wait for work.");
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
