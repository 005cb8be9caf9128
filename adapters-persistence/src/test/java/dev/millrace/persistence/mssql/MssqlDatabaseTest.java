package dev.millrace.persistence.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.golden.Fakes;
import dev.millrace.persistence.sql.server.LoginTrouble;
import dev.millrace.persistence.sql.session.SqlDialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided about a server without one: by the numbers that the documentation gives. */
class MssqlDatabaseTest {

  private static final int ON_PREMISES = 3;
  private static final int AZURE_DATABASE = 5;
  private static final int MANAGED_INSTANCE = 8;

  private final MssqlDatabase database = new MssqlDatabase();
  private final SqlDialect dialect = database.dialect();

  @Test
  void theServersOf2019AndLaterAreTaken() {
    assertThatCode(() -> database.requireSupported(server(15, ON_PREMISES, 150, 1)))
        .doesNotThrowAnyException();
    assertThatCode(() -> database.requireSupported(server(17, ON_PREMISES, 170, 1)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {AZURE_DATABASE, MANAGED_INSTANCE})
  void azureIsTakenThoughItCallsItself12(int edition) {
    assertThatCode(() -> database.requireSupported(server(12, edition, 160, 1)))
        .doesNotThrowAnyException();
  }

  @Test
  void anOlderServerIsRefused() {
    assertThatThrownBy(() -> database.requireSupported(server(14, ON_PREMISES, 140, 1)))
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("SQL Server 2019 or later or Azure SQL is needed");
  }

  @Test
  void aDatabaseThatSpeaksAnOldDialectIsRefusedWithTheCure() {
    assertThatThrownBy(() -> database.requireSupported(server(15, ON_PREMISES, 120, 1)))
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("ALTER DATABASE [millrace] SET COMPATIBILITY_LEVEL = 150");
  }

  @Test
  void aDatabaseWithoutSnapshotsIsRefusedWithTheCure() {
    assertThatThrownBy(() -> database.requireSupported(server(15, ON_PREMISES, 150, 0)))
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("ALTER DATABASE [millrace] SET ALLOW_SNAPSHOT_ISOLATION ON");
  }

  @ParameterizedTest
  @CsvSource({"1205, deadlock", "1222, lock_timeout", "3960, snapshot", "3961, snapshot"})
  void aTransactionThatWasBrokenOffIsRunAgain(int code, String reason) {
    SQLException error = new SQLException("broken off", "S0001", code);
    assertThat(dialect.passingReason(error)).contains(reason);
    assertThat(dialect.isUnavailable(error)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {3906, 9002, 976, 4060, 10928, 40197, 40501, 40613, 49918})
  void aServerThatCannotWriteNowIsUnavailable(int code) {
    SQLException error = new SQLException("not now", "S0001", code);
    assertThat(dialect.isUnavailable(error)).isTrue();
    assertThat(dialect.passingReason(error)).isEmpty();
  }

  @Test
  void aLostConnectionIsUnavailableAndAWrongStatementIsNot() {
    assertThat(dialect.isUnavailable(new SQLException("reset", "08S01", 0))).isTrue();
    assertThat(dialect.isUnavailable(new SQLException("syntax", "S0001", 102))).isFalse();
  }

  @Test
  void whyALoginFailedIsTold() {
    assertThat(database.trouble(new SQLException("?", "S0001", 18456)))
        .isEqualTo(LoginTrouble.REFUSED);
    assertThat(database.trouble(new SQLException("?", "S0001", 4060)))
        .isEqualTo(LoginTrouble.NO_DATABASE);
    assertThat(database.trouble(new SQLException("?", "08S01", new SSLHandshakeException("?"))))
        .isEqualTo(LoginTrouble.TLS);
    assertThat(database.trouble(new SQLException("?", "08S01", 0)))
        .isEqualTo(LoginTrouble.UNREACHABLE);
  }

  private static Connection server(int version, int edition, int level, int snapshots) {
    DatabaseMetaData product =
        Fakes.of(
            DatabaseMetaData.class,
            (method, arguments) ->
                method.getReturnType() == int.class ? (Object) version : "Microsoft SQL Server");
    List<Object> found = List.of(edition, level, snapshots, "millrace");
    ResultSet result =
        Fakes.of(
            ResultSet.class,
            (method, arguments) ->
                arguments.length == 0
                    ? method.getReturnType() == boolean.class ? true : null
                    : found.get((Integer) Objects.requireNonNull(arguments[0]) - 1));
    Statement statement =
        Fakes.of(
            Statement.class,
            (method, arguments) ->
                method.getName().equals("executeQuery") ? result : Fakes.nothing(method));
    return Fakes.of(
        Connection.class,
        (method, arguments) ->
            switch (method.getName()) {
              case "createStatement" -> statement;
              case "getMetaData" -> product;
              default -> Fakes.nothing(method);
            });
  }
}
