package dev.millrace.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.sqlserver.jdbc.SQLServerDriver;
import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.mariadb.MariadbTarget;
import dev.millrace.persistence.mssql.MssqlTarget;
import dev.millrace.persistence.postgres.PostgresTarget;
import dev.millrace.persistence.server.Tls.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.postgresql.Driver;

/** What drivers are given, and what they make of it. */
class JdbcTargetTest {

  @TempDir private static Path folder = Path.of("");
  private static Path ca = Path.of("");

  @BeforeAll
  static void makeAuthority() throws Exception {
    ca = new TestAuthority(folder, "ca").certificate();
  }

  @ParameterizedTest
  @CsvSource({
    "db.example.com, 5432, jobs, jdbc:postgresql://db.example.com:5432/jobs",
    "2001:db8::1, 6432, my jobs, jdbc:postgresql://[2001:db8::1]:6432/my+jobs",
    "h, 1, a/b?c&d, jdbc:postgresql://h:1/a%2Fb%3Fc%26d",
  })
  void postgresIsGivenAUrlThatItReadsBack(String host, int port, String database, String url) {
    JdbcTarget target = PostgresTarget.of(settings(host, port, database, Tls.OFF));
    Properties read = Driver.parseURL(target.url(), properties(target));

    assertThat(target.url()).isEqualTo(url);
    assertThat(read)
        .containsEntry("PGDBNAME", database)
        .containsEntry("PGPORT", String.valueOf(port))
        .containsEntry("user", "u@server")
        .containsEntry("ApplicationName", "millrace mill:1");
  }

  @ParameterizedTest
  @CsvSource({
    "DISABLE, disable, disable, False, true, false",
    "REQUIRE, require, trust, True, true, false",
    "VERIFY_CA, verify-ca, verify-ca, True, false, true",
    "VERIFY_FULL, verify-full, verify-full, True, false, true",
  })
  void eachModeOfTlsHasItsNameInEachDriver(
      Mode mode, String postgres, String mariadb, String encrypt, String trust, boolean own) {
    Tls tls = new Tls(mode, ca, null, null);
    ServerSettings settings = settings("h", 1433, "d", tls);

    assertThat(PostgresTarget.of(settings).properties()).containsEntry("sslmode", postgres);
    assertThat(MariadbTarget.of(settings).properties()).containsEntry("sslMode", mariadb);
    assertThat(mssql(settings))
        .containsEntry("encrypt", encrypt)
        .containsEntry("trustServerCertificate", trust);
    assertThat(MssqlTarget.of(settings).properties().containsKey("trustManagerClass"))
        .isEqualTo(own);
  }

  @Test
  void theSqlServerDriverItselfChecksAgainstTheJavaRuntimesAuthorities() {
    Map<String, String> properties =
        MssqlTarget.of(settings("h", 1433, "d", Tls.VERIFIED)).properties();

    assertThat(properties).containsEntry("trustServerCertificate", "false");
    assertThat(properties).doesNotContainKey("trustManagerClass");
  }

  @ParameterizedTest
  @CsvSource({"x.database.windows.net, 1433, my;jobs}", "2001:db8::1, 1434, jobs"})
  void sqlServerReadsBackWhatItIsGiven(String host, int port, String database) throws Exception {
    Map<String, String> read = mssql(settings(host, port, database, Tls.VERIFIED));

    assertThat(read)
        .containsEntry("serverName", host)
        .containsEntry("portNumber", String.valueOf(port))
        .containsEntry("databaseName", database)
        .containsEntry("user", "u@server")
        .containsEntry("applicationName", "millrace mill:1")
        .containsEntry("loginTimeout", "10")
        .containsEntry("socketTimeout", "60000")
        .containsEntry("sendStringParametersAsUnicode", "true")
        .containsEntry("encrypt", "True");
  }

  @ParameterizedTest
  @CsvSource({"db.example.com, 3306, jobs", "2001:db8::1, 3307, my jobs", "h, 1, a/b%20&c"})
  void mariadbReadsBackWhatItIsGiven(String host, int port, String database) throws Exception {
    JdbcTarget target = MariadbTarget.of(settings(host, port, database, Tls.OFF));
    Configuration read = Configuration.parse(target.url(), properties(target));
    HostAddress address = read.addresses().getFirst();

    assertThat(address.host).isEqualTo(host);
    assertThat(address.port).isEqualTo(port);
    assertThat(read.database()).isEqualTo(database);
    assertThat(read.user()).isEqualTo("u@server");
    assertThat(read.password()).isEqualTo("p@:/#?%&;{}");
    assertThat(read.allowLocalInfile()).isFalse();
    assertThat(read.allowMultiQueries()).isFalse();
    assertThat(read.connectTimeout()).isEqualTo(10_000);
    assertThat(read.socketTimeout()).isEqualTo(60_000);
    assertThat(read.connectionAttributes()).isEqualTo("program_name:millrace mill-1");
  }

  @Test
  void aNameThatTheMariadbDriverCannotTakeIsRefused() {
    assertThatThrownBy(() -> MariadbTarget.of(settings("h", 1, "a?b", Tls.OFF)))
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("question mark");
  }

  @Test
  void aKeyInTheOlderFormOfRsaIsRead() throws Exception {
    TestAuthority.Pair pair = new TestAuthority(folder, "old").sign("rsa", "dns:rsa");
    String text = Files.readString(pair.key()).replaceAll("-----[A-Z ]+-----", "");
    byte[] pkcs8 = Base64.getMimeDecoder().decode(text);
    // The older form is what lies behind 26 bytes of the newer one.
    byte[] pkcs1 = Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
    Path old =
        Files.writeString(
            folder.resolve("old.key"),
            "-----BEGIN RSA PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pkcs1)
                + "\n-----END RSA PRIVATE KEY-----\n");

    assertThat(new PemFile(old).key()).isEqualTo(new PemFile(pair.key()).key());
  }

  @Test
  void thePasswordIsAPropertyAndNeverInTheUrl() {
    ServerSettings settings = settings("h", 1, "d", Tls.OFF);

    for (JdbcTarget target :
        new JdbcTarget[] {
          PostgresTarget.of(settings), MariadbTarget.of(settings), MssqlTarget.of(settings)
        }) {
      assertThat(target.properties()).containsEntry("password", "p@:/#?%&;{}");
      assertThat(target.url() + target).doesNotContain("p@:");
    }
  }

  @Test
  void aFileForTlsThatCannotBeUsedIsNamed() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
    Path sealed =
        Files.writeString(
            folder.resolve("sealed.key"),
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");

    assertRefused(
        new Tls(Mode.VERIFY_FULL, folder.resolve("none.pem"), null, null),
        "none.pem that is named for TLS does not exist");
    assertRefused(new Tls(Mode.VERIFY_FULL, empty, null, null), "empty.pem");
    assertRefused(new Tls(Mode.VERIFY_FULL, ca, ca, empty), "holds no private key");
    assertRefused(new Tls(Mode.VERIFY_FULL, ca, ca, sealed), "openssl pkcs8 -topk8");
  }

  private static void assertRefused(Tls tls, String message) {
    assertThatThrownBy(() -> MssqlTarget.of(settings("h", 1, "d", tls)))
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining(message);
  }

  private static Map<String, String> mssql(ServerSettings settings) {
    JdbcTarget target = MssqlTarget.of(settings);
    try {
      DriverPropertyInfo[] infos =
          new SQLServerDriver().getPropertyInfo(target.url(), properties(target));
      Map<String, String> read = new HashMap<>();
      Arrays.stream(infos).forEach(info -> read.put(info.name, String.valueOf(info.value)));
      return read;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Properties properties(JdbcTarget target) {
    Properties properties = new Properties();
    properties.putAll(target.properties());
    return properties;
  }

  private static ServerSettings settings(String host, int port, String database, Tls tls) {
    ServerAddress address =
        new ServerAddress(
            new Endpoint.Tcp(host, port),
            database,
            "u@server",
            new Secret("p@:/#?%&;{}"),
            tls,
            Map.of());
    return new ServerSettings(address, PoolLimits.DEFAULT, "mill:1");
  }
}
