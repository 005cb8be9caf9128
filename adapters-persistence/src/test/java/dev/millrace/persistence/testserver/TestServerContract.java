package dev.millrace.persistence.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.persistence.server.ServerAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What a suite may count on, whatever server it runs on. */
abstract class TestServerContract {

  private final TestServer server =
      Reach.of(ServerCondition.serverOf(getClass()).orElseThrow()).get();

  @Test
  void aFreshDatabaseIsEmpty() throws SQLException {
    ServerAddress database = server.freshDatabase();

    assertThat(tables(database)).isZero();
    server.drop(database);
  }

  @Test
  void twoDatabasesAreIndependent() throws SQLException {
    ServerAddress one = server.freshDatabase();
    ServerAddress other = server.freshDatabase();

    migrate(one);

    assertThat(tables(one)).isEqualTo(2);
    assertThat(tables(other)).isZero();
    server.drop(one);
    server.drop(other);
  }

  @Test
  void aDroppedDatabaseIsGoneEvenWhileSomebodyUsesIt() throws SQLException {
    ServerAddress database = server.freshDatabase();
    try (Connection connection = server.connect(database)) {
      assertThat(connection.isValid(5)).isTrue();
      server.drop(database);
    }

    assertThatThrownBy(() -> server.connect(database)).isInstanceOf(SQLException.class);
  }

  @Test
  void aMigratedDatabaseIsTheSameEachTime() throws SQLException {
    for (int round = 1; round <= 3; round++) {
      ServerAddress database = server.freshDatabase("two-tables", this::migrate);

      assertThat(count(database, "settled")).isEqualTo(1);
      assertThat(count(database, "owed")).isZero();
      run(database, "INSERT INTO owed VALUES (" + round + ", 1)");
      run(database, "UPDATE settled SET name = 'changed'");
      server.drop(database);
    }
  }

  @Test
  void aLeftConnectionAndItsLocksDoNotReachTheNextUser() throws SQLException {
    ServerAddress database = server.freshDatabase("left", this::migrate);
    try (Connection left = server.connect(database);
        Statement statement = left.createStatement()) {
      left.setAutoCommit(false);
      statement.execute("UPDATE settled SET name = 'held'");
      server.drop(database);
    } catch (SQLException e) {
      // Its connection was cut, so closing it may fail.
    }

    ServerAddress next = server.freshDatabase("left", this::migrate);
    run(next, "UPDATE settled SET name = 'free'");
    assertThat(number(next, "SELECT count(*) FROM settled WHERE name = 'free'")).isOne();
    server.drop(next);
  }

  @Test
  void aDatabaseWithAnotherSchemaIsNotUsedAgain() throws SQLException {
    ServerAddress changed = server.freshDatabase("changed", this::migrate);
    run(changed, "CREATE TABLE extra (id INT PRIMARY KEY)");
    server.drop(changed);

    ServerAddress next = server.freshDatabase("changed", this::migrate);

    assertThat(tables(next)).isEqualTo(2);
    server.drop(next);
  }

  private void migrate(ServerAddress database) {
    run(database, "CREATE TABLE settled (id INT PRIMARY KEY, name VARCHAR(20))");
    run(database, "CREATE TABLE owed (id INT PRIMARY KEY, settled INT REFERENCES settled (id))");
    run(database, "INSERT INTO settled VALUES (1, 'seed')");
  }

  private void run(ServerAddress database, String sql) {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int count(ServerAddress database, String table) throws SQLException {
    return number(database, "SELECT count(*) FROM " + table);
  }

  private int tables(ServerAddress database) throws SQLException {
    return number(
        database,
        "SELECT count(*) FROM information_schema.tables WHERE table_schema IN ('public', 'dbo', '"
            + database.database()
            + "')");
  }

  private int number(ServerAddress database, String sql) throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    }
  }
}
