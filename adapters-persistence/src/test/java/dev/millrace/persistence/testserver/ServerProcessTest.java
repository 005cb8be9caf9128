package dev.millrace.persistence.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.Tls;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServerProcessTest {

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MYSQL", "MSSQL"})
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

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MYSQL", "MSSQL"})
  void aServerSpeaksTlsListensOnASocketAndTakesSettings(ServerKind kind, @TempDir Path files)
      throws Exception {
    SelfSigned own = SelfSigned.in(files);
    ServerOptions options =
        ServerOptions.FAST
            .durably()
            .tls(own.certificate(), own.key(), null)
            .onUnixSocket()
            .with("max_connections", "17");
    boolean postgres = kind.engine() == Engine.POSTGRES;
    try (ServerProcess process = ServerProcess.start(kind, options)) {
      ServerAddress plain = process.admin();
      ServerAddress address =
          new ServerAddress(
              plain.endpoint(),
              plain.database(),
              plain.user(),
              plain.password(),
              new Tls(Tls.Mode.REQUIRE, null, null, null),
              plain.options());

      assertThat(
              text(
                  kind,
                  address,
                  postgres
                      ? "SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
                      : "SELECT variable_value FROM information_schema.session_status"
                          + " WHERE variable_name = 'Ssl_version'"))
          .startsWith("TLSv1.");
      assertThat(
              text(kind, address, postgres ? "SHOW max_connections" : "SELECT @@max_connections"))
          .isEqualTo("17");
      SocketChannel.open(UnixDomainSocketAddress.of(process.socket())).close();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB"})
  void aFrozenServerAnswersOnlyWhenItIsThawed(ServerKind kind) throws Exception {
    try (ServerProcess process = ServerProcess.start(kind, ServerOptions.FAST)) {
      ServerAddress database = process.admin();
      process.freeze();
      CompletableFuture<String> answer =
          CompletableFuture.supplyAsync(() -> textOf(kind, database, "SELECT 1"));
      assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      process.thaw();

      assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("1");
    }
  }

  private static void run(ServerKind kind, ServerAddress database, String sql) throws SQLException {
    try (Connection connection = kind.engine().connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(ServerKind kind, ServerAddress database, String table)
      throws SQLException {
    return Integer.parseInt(text(kind, database, "SELECT count(*) FROM " + table));
  }

  private static String textOf(ServerKind kind, ServerAddress database, String sql) {
    try {
      return text(kind, database, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(ServerKind kind, ServerAddress database, String sql)
      throws SQLException {
    try (Connection connection = kind.engine().connect(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }
}
