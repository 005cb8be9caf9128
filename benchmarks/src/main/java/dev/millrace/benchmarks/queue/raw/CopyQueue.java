package dev.millrace.benchmarks.queue.raw;

import dev.millrace.benchmarks.queue.Contender;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.work.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's COPY: all jobs in one stream and one transaction. */
public final class CopyQueue implements Contender {

  private static final String COPY = "COPY raw_jobs (id, tier, payload) FROM STDIN (FORMAT text)";
  private static final int LINES = 500;

  private final Database database;

  public CopyQueue(Database database) throws SQLException, IOException {
    this.database = database;
    Tables.create(database);
  }

  @Override
  public String name() {
    return "plain SQL, COPY";
  }

  @Override
  public String settings() {
    return "all jobs in one COPY";
  }

  @Override
  public Set<Measure> measures() {
    return EnumSet.of(Measure.BULK);
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
  public Duration submitBulk(int jobs) throws SQLException {
    try (Connection connection = database.connect()) {
      long start = System.nanoTime();
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
      for (int from = 0; from < jobs; from += LINES) {
        byte[] bytes = lines(from, Math.min(jobs, from + LINES)).getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
      }
      copy.endCopy();
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }

  private static String lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int number = from; number < to; number++) {
      lines.append(UUID.randomUUID()).append("\t1\t").append(Payload.of(number)).append('\n');
    }
    return lines.toString();
  }

  @Override
  public Duration submitSingles(int callers, int jobs) {
    throw new UnsupportedOperationException("COPY is for many.");
  }

  @Override
  public Duration drain(int jobs) {
    throw new UnsupportedOperationException("COPY only adds.");
  }

  @Override
  public long[] pickUp(int jobs) {
    throw new UnsupportedOperationException("COPY only adds.");
  }

  @Override
  public void close() {
    // It keeps nothing open.
  }
}
