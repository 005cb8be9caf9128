package dev.millrace.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.persistence.mariadb.MariadbTarget;
import dev.millrace.persistence.postgres.PostgresTarget;
import dev.millrace.persistence.server.Tls.Mode;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.ServerOptions;
import dev.millrace.persistence.testserver.ServerProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is promised about TLS and sockets, against real servers. */
class TlsToServersTest {

  private static final Secret PASSWORD = new Secret("secret");

  /** The certificate of the server is for {@code localhost}, not for its address. */
  private static final String NAMED = "localhost";

  private static final String UNNAMED = "127.0.0.1";

  @TempDir private static Path folder = Path.of("");

  private static @Nullable Place place;

  private enum Kind {
    POSTGRES,
    MARIADB
  }

  private record Place(
      Path ca, Path stranger, TestAuthority.Pair client, Map<Kind, ServerProcess> servers) {}

  @BeforeAll
  static void startServers() throws Exception {
    TestAuthority authority = new TestAuthority(folder, "ca");
    TestAuthority stranger = new TestAuthority(folder, "stranger");
    TestAuthority.Pair server = authority.sign("server", "dns:localhost");
    TestAuthority.Pair client = authority.sign("client", "dns:client");
    ServerOptions options =
        ServerOptions.FAST
            .tls(server.certificate(), server.key(), authority.certificate())
            .onUnixSocket();
    ServerProcess postgres =
        ServerProcess.start(
            ServerKind.POSTGRES,
            options.accessRules(
                "local all all scram-sha-256",
                "hostssl all encrypted 127.0.0.1/32 scram-sha-256",
                "hostssl all certified 127.0.0.1/32 scram-sha-256 clientcert=verify-ca",
                "hostnossl all encrypted 127.0.0.1/32 reject",
                "host all millrace 127.0.0.1/32 scram-sha-256"));
    ServerProcess mariadb = ServerProcess.start(ServerKind.MARIADB, options);
    List.of(
            "CREATE ROLE encrypted LOGIN PASSWORD 'secret'",
            "CREATE ROLE certified LOGIN PASSWORD 'secret'")
        .forEach(postgres.databases()::execute);
    List.of(
            "CREATE USER encrypted@'%' IDENTIFIED BY 'secret' REQUIRE SSL",
            "CREATE USER certified@'%' IDENTIFIED BY 'secret' REQUIRE X509",
            "GRANT ALL ON *.* TO encrypted@'%'",
            "GRANT ALL ON *.* TO certified@'%'")
        .forEach(mariadb.databases()::execute);
    place =
        new Place(
            authority.certificate(),
            stranger.certificate(),
            client,
            Map.of(Kind.POSTGRES, postgres, Kind.MARIADB, mariadb));
  }

  @AfterAll
  static void stopServers() {
    if (place != null) {
      place.servers().values().forEach(ServerProcess::close);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatProvesItselfIsReached(Kind kind) throws Exception {
    assertThat(cipher(kind, NAMED, "encrypted", tls(Mode.VERIFY_FULL, place().ca()))).isNotEmpty();
    assertThat(cipher(kind, UNNAMED, "encrypted", tls(Mode.VERIFY_CA, place().ca()))).isNotEmpty();
    assertThat(cipher(kind, UNNAMED, "encrypted", tls(Mode.REQUIRE, null))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void plainTextIsRefusedWhereTheServerWantsTls(Kind kind) {
    assertRefused(kind, NAMED, "encrypted", Tls.OFF);
  }

  @ParameterizedTest
  @EnumSource
  void aServerOfAnotherAuthorityIsRefused(Kind kind) {
    assertRefused(kind, NAMED, "encrypted", tls(Mode.VERIFY_FULL, place().stranger()));
    assertRefused(kind, NAMED, "encrypted", tls(Mode.VERIFY_CA, place().stranger()));
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatTheJavaRuntimeDoesNotKnowIsRefused(Kind kind) {
    assertRefused(kind, NAMED, "encrypted", Tls.VERIFIED);
  }

  @ParameterizedTest
  @EnumSource
  void aCertificateForAnotherHostIsRefused(Kind kind) {
    assertRefused(kind, UNNAMED, "encrypted", tls(Mode.VERIFY_FULL, place().ca()));
  }

  @ParameterizedTest
  @EnumSource
  void aClientCertificateIsShownWhereItIsDemanded(Kind kind) throws Exception {
    TestAuthority.Pair own = place().client();
    Tls shown = new Tls(Mode.VERIFY_FULL, place().ca(), own.certificate(), own.key());

    assertThat(cipher(kind, NAMED, "certified", shown)).isNotEmpty();
    assertRefused(kind, NAMED, "certified", tls(Mode.VERIFY_FULL, place().ca()));
  }

  @ParameterizedTest
  @EnumSource
  void aSocketInTheFileSystemIsReached(Kind kind) throws Exception {
    ServerProcess server = server(kind);
    ServerAddress admin = server.admin();
    ServerAddress onSocket =
        new ServerAddress(
            new Endpoint.UnixSocket(server.socket()),
            admin.database(),
            admin.user(),
            admin.password(),
            Tls.OFF,
            Map.of());

    try (Connection connection = connect(kind, onSocket);
        Statement statement = connection.createStatement()) {
      String text = "x".repeat(3_000_000);
      try (ResultSet result = statement.executeQuery("SELECT '" + text + "'")) {
        result.next();
        assertThat(result.getString(1)).isEqualTo(text);
      }
      connection.setNetworkTimeout(Runnable::run, (int) Duration.ofMillis(300).toMillis());
      String sleep = kind == Kind.POSTGRES ? "SELECT pg_sleep(20)" : "SELECT sleep(20)";
      assertThatThrownBy(() -> statement.execute(sleep)).isInstanceOf(SQLException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSocketThatIsNotThereIsNamed(Kind kind) {
    ServerAddress address =
        new ServerAddress(
            new Endpoint.UnixSocket(folder.resolve("none.sock")),
            "d",
            "u",
            PASSWORD,
            Tls.OFF,
            Map.of());

    assertThatThrownBy(() -> connect(kind, address).close())
        .isInstanceOf(SQLException.class)
        .hasStackTraceContaining("none.sock cannot be reached");
  }

  private static Tls tls(Mode mode, @Nullable Path ca) {
    return new Tls(mode, ca, null, null);
  }

  private static void assertRefused(Kind kind, String host, String user, Tls tls) {
    assertThatThrownBy(() -> cipher(kind, host, user, tls))
        .isInstanceOf(SQLException.class)
        .hasMessageNotContaining(PASSWORD.value());
  }

  private static String cipher(Kind kind, String host, String user, Tls tls) throws SQLException {
    ServerProcess server = server(kind);
    ServerAddress address =
        new ServerAddress(
            new Endpoint.Tcp(host, server.port()),
            server.admin().database(),
            user,
            PASSWORD,
            tls,
            Map.of());
    String sql =
        kind == Kind.POSTGRES
            ? "SELECT cipher FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
            : "SHOW STATUS LIKE 'Ssl_cipher'";
    try (Connection connection = connect(kind, address);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(kind == Kind.POSTGRES ? 1 : 2);
    }
  }

  private static Connection connect(Kind kind, ServerAddress address) throws SQLException {
    ServerSettings settings = new ServerSettings(address, PoolLimits.DEFAULT, "mill-1");
    JdbcTarget target =
        kind == Kind.POSTGRES ? PostgresTarget.of(settings) : MariadbTarget.of(settings);
    Properties properties = new Properties();
    properties.putAll(target.properties());
    return DriverManager.getConnection(target.url(), properties);
  }

  private static ServerProcess server(Kind kind) {
    return Objects.requireNonNull(place().servers().get(kind));
  }

  private static Place place() {
    return Objects.requireNonNull(place);
  }
}
