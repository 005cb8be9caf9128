package dev.millrace.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.bootstrap.configuration.DatabaseSettings.Server;
import dev.millrace.bootstrap.configuration.address.AddressText;
import dev.millrace.persistence.server.PoolLimits;
import dev.millrace.persistence.server.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of a server in the fields of a file, in flags and in variables. */
class DatabaseFieldsTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "driver: postgresql, host: h, database: d, user: u, password: p |"
            + " postgres://u:***@h:5432/d?sslmode=disable",
        "driver: postgresql, connection: {host: h, port: 1, database: d, user: u, password: p, ssl:"
            + " true} | postgres://u:***@h:1/d?sslmode=verify-full",
        "driver: mysql, connection: {host: h, name: d, username: u, ssl: {reject_unauthorized:"
            + " true, ca: /rds.pem}} |"
            + " mariadb://u@h:3306/d?sslmode=verify-full&sslrootcert=/rds.pem",
        "driver: mysql, host: h, database: d, ssl: {enabled: false, ca: /rds.pem} |"
            + " mariadb://h:3306/d?sslmode=disable&sslrootcert=/rds.pem",
        "driver: mysql, host: h, database: d, ssl: {reject_unauthorized: false} |"
            + " mariadb://h:3306/d?sslmode=require",
        "driver: mysql, host: h, database: d, ssl: {cert: /c.pem, key: /k.pem} |"
            + " mariadb://h:3306/d?sslcert=/c.pem&sslkey=/k.pem&sslmode=verify-full",
        "driver: sqlserver, host: h, database: d, user: sa |"
            + " mssql://sa@h:1433/d?sslmode=verify-full",
        "driver: mssql, host: h, database: d, ssl: false | mssql://h:1433/d?sslmode=disable",
        "driver: postgres, host: '::1', database: d, ssl: verify-ca |"
            + " postgres://[::1]:5432/d?sslmode=verify-ca",
        "driver: postgres, host: '/cloudsql/p:r:i', database: d, user: visor@srv |"
            + " postgres://visor%40srv@/d?host=/cloudsql/p:r:i/.s.PGSQL.5432&sslmode=disable",
        "driver: postgresql, connection: {connection_string: 'postgresql://v:s@db:1/v', host: x} |"
            + " postgres://v:***@db:1/v?sslmode=disable",
        "dsn: 'postgres://db/v', user: u, password: '${PW}', ssl: true |"
            + " postgres://u:***@db:5432/v?sslmode=verify-full",
        "dsn: 'postgres://db/v?sslmode=require', ssl: true | postgres://db:5432/v?sslmode=require",
      })
  void ofAFile(String fields, String expected) throws Exception {
    Server server = server(load(Map.of(), Map.of("PW", "x"), "database: {" + fields + "}"));

    assertThat(AddressText.shown(server.driver(), server.address())).isEqualTo(expected);
  }

  @Test
  void ofFlagsAndVariables() throws Exception {
    Server server =
        server(
            load(
                Map.of("db-driver", "mysql", "db-host", "h", "db-name", "d"),
                Map.of("MILLRACE_DB_USER", "u", "MILLRACE_DB_PASSWORD", " p ", "DATABASE_URL", "x"),
                ""));

    assertThat(AddressText.shown(server.driver(), server.address()))
        .isEqualTo("mariadb://u:***@h:3306/d?sslmode=disable");
    assertThat(server.address().password())
        .satisfies(password -> assertThat(String.valueOf(password)).isEqualTo("***"))
        .isEqualTo(new Secret(" p "));
  }

  @Test
  void theVariablesOfOtherProgramsChooseAServer() throws Exception {
    Map<String, String> variables =
        Map.of("STORE_TYPE", "postgres", "DATABASE_URL", "postgres://u:p@h/d?sslmode=disable");

    assertThat(server(load(Map.of(), variables, "")).address().database()).isEqualTo("d");
    assertThat(load(Map.of("db-driver", "memory"), variables, "").database().place())
        .isEqualTo(new DatabaseSettings.Memory());
  }

  @Test
  void poolsHaveTheirDefaultsAndCanBeSet() throws Exception {
    String dsn = "postgres://u:p@h/d";

    assertThat(server(load(Map.of("db-dsn", dsn), Map.of(), "")).pool())
        .isEqualTo(PoolLimits.DEFAULT);
    assertThat(
            server(
                    load(
                        Map.of("db-dsn", dsn),
                        Map.of(),
                        "database: {pool: {min: 0, max: 4, lifetime: 1m, acquire_timeout: 2s}}"))
                .pool())
        .isEqualTo(
            new PoolLimits(
                4,
                0,
                PoolLimits.DEFAULT.idleTimeout(),
                Duration.ofMinutes(1),
                Duration.ofSeconds(2)));
  }

  @Test
  void whatAnAddressMeansStandsInTheRowsOfTheFields() throws Exception {
    Configuration configuration =
        load(
            Map.of("db-dsn", "postgres://u:secret@h/d?sslmode=verify-full&sslrootcert=/ca.pem"),
            Map.of(),
            "");

    assertThat(configuration.effective())
        .filteredOn(row -> row.key().startsWith("database.") && row.value() != null)
        .extracting(row -> row.key() + " = " + row.value() + " (" + row.origin() + ")")
        .contains(
            "database.driver = postgres (flag --db-dsn)",
            "database.host = h (flag --db-dsn)",
            "database.port = 5432 (flag --db-dsn)",
            "database.database = d (flag --db-dsn)",
            "database.user = u (flag --db-dsn)",
            "database.password = *** (flag --db-dsn)",
            "database.ssl = verify-full (flag --db-dsn)",
            "database.ssl.ca = /ca.pem (flag --db-dsn)",
            "database.pool.max = 25 (default)",
            "database.pool.min = 5 (default)");
  }

  @Test
  void aCommandMayTakeAnAddressOfItsOwn() {
    assertThat(DatabaseSettings.at("--to", "postgres://u:p@h/d").place())
        .isInstanceOf(Server.class);
    assertThat(DatabaseSettings.at("--to", "/data/m.db").place())
        .isEqualTo(new DatabaseSettings.SqliteFile(Path.of("/data/m.db"), false, 4));
  }

  private static Server server(Configuration configuration) {
    return (Server) configuration.database().place();
  }

  private Configuration load(Map<String, String> flags, Map<String, String> variables, String file)
      throws Exception {
    Path path = Files.writeString(folder.resolve("c.yaml"), file);
    return new ConfigurationLoader(new Environment(variables, "mill", "/home/miller"))
        .load(flags, path);
  }
}
