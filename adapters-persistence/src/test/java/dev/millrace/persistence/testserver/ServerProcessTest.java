package dev.millrace.persistence.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.persistence.server.ServerAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServerProcessTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"MYSQL", "MSSQL"})
  void aServerKeepsItsDataWhenStoppedAndWhenKilled(ServerKind kind) throws SQLException {
    try (ServerProcess process = ServerProcess.start(kind, ServerOptions.FAST)) {
      ServerAddress database = process.databases().freshDatabase();
      run(kind, database, "CREATE TABLE kept (number INT PRIMARY KEY)");
      run(kind, database, "INSERT INTO kept VALUES (1)");

      process.stop();
      assertThatThrownBy(() -> kind.engine().connect(database)).isInstanceOf(SQLException.class);
      process.start();
      run(kind, database, "INSERT INTO kept VALUES (2)");
      process.kill();
      assertThat(process.isRunning()).isFalse();
      process.start();

      assertThat(count(kind, database, "kept")).isEqualTo(2);
    }
  }

  private static void run(ServerKind kind, ServerAddress database, String sql)
      throws SQLException {
    try (Connection connection = kind.engine().connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(ServerKind kind, ServerAddress database, String table)
      throws SQLException {
    try (Connection connection = kind.engine().connect(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT count(*) FROM " + table)) {
      result.next();
      return result.getInt(1);
    }
  }
}
