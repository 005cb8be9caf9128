package dev.millrace.benchmarks.queue.raw;

import dev.millrace.benchmarks.queue.work.Payload;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** One statement each: arrays as parameters, and a claim that passes over what others hold. */
final class PostgresStatements implements Statements {

  private static final String INSERT = "INSERT INTO raw_jobs (id, tier, payload) VALUES (?, 1, ?)";
  private static final String INSERT_MANY =
      "INSERT INTO raw_jobs (id, tier, payload)"
          + " SELECT id, 1, payload FROM unnest(?::uuid[], ?::text[]) AS given (id, payload)";
  private static final String CLAIM =
      "WITH picked AS (SELECT position FROM raw_jobs WHERE status = 'queued' ORDER BY tier,"
          + " position LIMIT ? FOR UPDATE SKIP LOCKED) UPDATE raw_jobs SET status = 'running',"
          + " attempt = attempt + 1, node_id = 'bench', lease_token = gen_random_uuid(), started_at"
          + " = "
          + Runs.POSTGRES_NOW
          + ", locked_until = "
          + Runs.POSTGRES_NOW
          + " + 30000000 FROM picked WHERE raw_jobs.position = picked.position RETURNING"
          + " raw_jobs.position, payload";
  private static final String DELETE = "DELETE FROM raw_jobs WHERE position = ANY (?)";
  private static final String FINISH =
      "WITH gone AS (DELETE FROM raw_jobs WHERE position = ANY (?) RETURNING *) "
          + Runs.insertFrom("gone", Runs.POSTGRES_NOW);

  @Override
  public void insert(Connection connection, int from, int to) throws SQLException {
    if (to - from == 1) {
      try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
        statement.setObject(1, UUID.randomUUID());
        statement.setString(2, Payload.of(from));
        statement.executeUpdate();
      }
      return;
    }
    Object[] ids = IntStream.range(from, to).mapToObj(n -> UUID.randomUUID()).toArray();
    Object[] payloads = IntStream.range(from, to).mapToObj(Payload::of).toArray();
    try (PreparedStatement statement = connection.prepareStatement(INSERT_MANY)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      statement.setArray(2, connection.createArrayOf("text", payloads));
      statement.executeUpdate();
    }
  }

  @Override
  public List<Claimed> claim(Connection connection, int atMost) throws SQLException {
    return Claimed.by(connection, CLAIM, atMost);
  }

  @Override
  public void delete(Connection connection, List<Long> positions) throws SQLException {
    run(connection, DELETE, positions);
  }

  @Override
  public void finish(Connection connection, List<Long> positions) throws SQLException {
    run(connection, FINISH, positions);
  }

  private static void run(Connection connection, String sql, List<Long> positions)
      throws SQLException {
    Array array = connection.createArrayOf("bigint", positions.toArray());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, array);
      statement.executeUpdate();
    }
  }
}
