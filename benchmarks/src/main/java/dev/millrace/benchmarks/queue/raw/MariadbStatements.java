package dev.millrace.benchmarks.queue.raw;

import dev.millrace.benchmarks.queue.work.Payload;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** MariaDB's UPDATE returns no rows, so a claim is two statements. */
final class MariadbStatements implements Statements {

  private static final String NOW = "CAST(unix_timestamp(sysdate(6)) * 1000000 AS INTEGER)";
  private static final String PICK =
      "SELECT position, payload FROM raw_jobs WHERE status = 'queued' ORDER BY tier, position LIMIT"
          + " ? FOR UPDATE SKIP LOCKED";
  private static final String TAKE =
      "UPDATE raw_jobs SET status = 'running', attempt = attempt + 1, node_id = 'bench',"
          + " lease_token = unhex(replace(uuid(), '-', '')), started_at = "
          + NOW
          + ", locked_until = "
          + NOW
          + " + 30000000 WHERE position IN ";

  @Override
  public void insert(Connection connection, int from, int to) throws SQLException {
    String rows = "(?, 1, ?, " + NOW + ")" + (", (?, 1, ?, " + NOW + ")").repeat(to - from - 1);
    String sql = "INSERT INTO raw_jobs (id, tier, payload, created_at) VALUES " + rows;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int parameter = 0;
      for (int number = from; number < to; number++) {
        statement.setBytes(++parameter, Keys.bytes(UUID.randomUUID()));
        statement.setString(++parameter, Payload.of(number));
      }
      statement.executeUpdate();
    }
  }

  @Override
  public List<Claimed> claim(Connection connection, int atMost) throws SQLException {
    List<Claimed> claimed = Claimed.by(connection, PICK, atMost);
    if (!claimed.isEmpty()) {
      Keys.run(connection, TAKE, claimed.stream().map(Claimed::position).toList());
    }
    return claimed;
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
