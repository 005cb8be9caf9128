package dev.millrace.benchmarks.queue.raw;

import dev.millrace.benchmarks.queue.work.Payload;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** SQLite has one writer at a time, so nothing is ever locked by another. */
final class SqliteStatements implements Statements {

  private static final String NOW = "CAST(unixepoch('subsec') * 1000 AS INTEGER) * 1000";
  private static final String INSERT =
      "INSERT INTO raw_jobs (id, tier, payload, created_at) VALUES (?, 1, ?, " + NOW + ")";
  private static final String CLAIM =
      "UPDATE raw_jobs SET status = 'running', attempt = attempt + 1, node_id = 'bench',"
          + " lease_token = randomblob(16), started_at = "
          + NOW
          + ", locked_until = "
          + NOW
          + " + 30000000 WHERE position IN (SELECT position FROM raw_jobs WHERE status = 'queued'"
          + " ORDER BY tier, position LIMIT ?) RETURNING position, payload";

  @Override
  public void insert(Connection connection, int from, int to) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (int number = from; number < to; number++) {
        statement.setBytes(1, Keys.bytes(UUID.randomUUID()));
        statement.setString(2, Payload.of(number));
        statement.executeUpdate();
      }
    }
  }

  @Override
  public List<Claimed> claim(Connection connection, int atMost) throws SQLException {
    return Claimed.by(connection, CLAIM, atMost);
  }

  @Override
  public void delete(Connection connection, List<Long> positions) throws SQLException {
    Keys.run(connection, "DELETE FROM raw_jobs WHERE position IN ", positions);
  }

  @Override
  public void finish(Connection connection, List<Long> positions) throws SQLException {
    Keys.run(connection, Runs.insertFrom("raw_jobs", NOW) + " WHERE position IN ", positions);
    delete(connection, positions);
  }
}
