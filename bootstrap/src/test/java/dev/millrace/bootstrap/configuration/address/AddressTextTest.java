package dev.millrace.bootstrap.configuration.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.persistence.server.ServerAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One row for each way to write an address: what it is in our own form, and its password. */
class AddressTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // URLs, as libpq, pgx and podling have them
        "postgres://u:p@h:5432/d?sslmode=disable | postgres://u:***@h:5432/d?sslmode=disable | p",
        "postgresql://u:p@h/d?sslmode=require | postgres://u:***@h:5432/d?sslmode=require | p",
        "postgres://u:p@h/d | postgres://u:***@h:5432/d?sslmode=disable | p",
        "POSTGRES://u:p@h/d | postgres://u:***@h:5432/d?sslmode=disable | p",
        "postgres://u:p@h/d?sslmode=verify-ca&sslrootcert=/ca.pem |"
            + " postgres://u:***@h:5432/d?sslmode=verify-ca&sslrootcert=/ca.pem | p",
        "postgres://u:p@h/d?sslmode=verify-full&sslrootcert=/ca.pem&sslcert=/c.pem&sslkey=/k.pem |"
            + " postgres://u:***@h:5432/d?sslcert=/c.pem&sslkey=/k.pem&sslmode=verify-full"
            + "&sslrootcert=/ca.pem | p",
        "postgres://u:p@h/d?sslmode=verify-full&sslrootcert=system |"
            + " postgres://u:***@h:5432/d?sslmode=verify-full | p",
        "postgres://u:p@h/d?sslmode=require&sslrootcert=/ca.pem |"
            + " postgres://u:***@h:5432/d?sslmode=verify-ca&sslrootcert=/ca.pem | p",
        "postgres://u:p@h/d?sslrootcert=/ca.pem |"
            + " postgres://u:***@h:5432/d?sslmode=verify-full&sslrootcert=/ca.pem | p",
        "postgres://h/d?user=u&password=p%40q | postgres://u:***@h:5432/d?sslmode=disable | p@q",
        "postgres://u@h | postgres://u@h:5432/u?sslmode=disable |",
        "postgres://u:p@[2001:db8::1]:6432/d |"
            + " postgres://u:***@[2001:db8::1]:6432/d?sslmode=disable | p",
        "postgres://u:p%40%3A%2F%23%3F%25@h/my%20db | postgres://u:***@h:5432/my db?sslmode=disable"
            + " | p@:/#?%",
        "postgres://u:p@:/#%3F@h/d | postgres://u:***@h:5432/d?sslmode=disable | p@:/#?",
        "postgres://u:p?q@h/d?sslmode=disable | postgres://u:***@h:5432/d?sslmode=disable | p?q",
        "postgres://visor%40myserver:p@h/d |"
            + " postgres://visor%40myserver:***@h:5432/d?sslmode=disable | p",
        "postgres://visor@myserver:p@h/d | postgres://visor%40myserver:***@h:5432/d?sslmode=disable"
            + " | p",
        "postgres://h/d?user=visor@myserver | postgres://visor%40myserver@h:5432/d?sslmode=disable"
            + " |",
        "postgres://u:p@/d?host=/var/run/postgresql |"
            + " postgres://u:***@/d?host=/var/run/postgresql/.s.PGSQL.5432&sslmode=disable | p",
        "postgres://u:p@%2Fvar%2Frun%2Fpostgresql:6432/d |"
            + " postgres://u:***@/d?host=/var/run/postgresql/.s.PGSQL.6432&sslmode=disable | p",
        "postgres://u:p@h/d?connect_timeout=3&application_name=m&target_session_attrs=read-write |"
            + " postgres://u:***@h:5432/d?ApplicationName=m&connectTimeout=3&sslmode=disable"
            + "&targetServerType=primary | p",
        // PostgreSQL in the words of JDBC and libpq
        "jdbc:postgresql://h:5433/d?user=u&password=p&ssl=true |"
            + " postgres://u:***@h:5433/d?sslmode=verify-full | p",
        "jdbc:postgresql://h/d?user=u&loggerLevel=OFF |"
            + " postgres://u@h:5432/d?sslmode=disable |",
        "jdbc:postgresql:d?user=u | postgres://u@localhost:5432/d?sslmode=disable |",
        "host=h port=5433 dbname=d user=u password=p sslmode=verify-full |"
            + " postgres://u:***@h:5433/d?sslmode=verify-full | p",
        "host=/run/pg dbname=d user=u password='p \\' q' |"
            + " postgres://u:***@/d?host=/run/pg/.s.PGSQL.5432&sslmode=disable | p ' q",
        // MariaDB and MySQL
        "mysql://u:p@h:3307/d | mariadb://u:***@h:3307/d?sslmode=disable | p",
        "mariadb://u:p@h/d?sslMode=verify-full&serverSslCert=/ca.pem |"
            + " mariadb://u:***@h:3306/d?sslmode=verify-full&sslrootcert=/ca.pem | p",
        "mysql://u:p@h/d?ssl-mode=REQUIRED | mariadb://u:***@h:3306/d?sslmode=require | p",
        "mysql://u:p@h/d?ssl-mode=VERIFY_IDENTITY&ssl-ca=/ca.pem&ssl-cert=/c.pem&ssl-key=/k.pem |"
            + " mariadb://u:***@h:3306/d?sslcert=/c.pem&sslkey=/k.pem&sslmode=verify-full"
            + "&sslrootcert=/ca.pem | p",
        "mysql://u:p@h/d?sslMode=trust | mariadb://u:***@h:3306/d?sslmode=require | p",
        "mysql://u:p@localhost/d?socket=/run/mysqld.sock |"
            + " mariadb://u:***@/d?host=/run/mysqld.sock&sslmode=disable | p",
        "mysql://u:p@tcp(h:3307)/d | mariadb://u:***@h:3307/d?sslmode=disable | p",
        "u:p@tcp(h:3306)/d | mariadb://u:***@h:3306/d?sslmode=disable | p",
        "u:p@tcp(h)/d?parseTime=true&tls=true | mariadb://u:***@h:3306/d?sslmode=verify-full | p",
        "u:p@tcp(h)/d?tls=skip-verify | mariadb://u:***@h:3306/d?sslmode=require | p",
        "u:p@tcp(h)/d?tls=false | mariadb://u:***@h:3306/d?sslmode=disable | p",
        "u:p@tcp(h)/d?tls=custom&ssl-ca=/ca.pem |"
            + " mariadb://u:***@h:3306/d?sslmode=verify-full&sslrootcert=/ca.pem | p",
        "u:p@:/?#%25q@tcp([::1]:3307)/d | mariadb://u:***@[::1]:3307/d?sslmode=disable |"
            + " p@:/?#%25q",
        "u:p@unix(/run/mysqld.sock)/d | mariadb://u:***@/d?host=/run/mysqld.sock&sslmode=disable |"
            + " p",
        "tcp(h:3306)/d | mariadb://h:3306/d?sslmode=disable |",
        "jdbc:mariadb://h:3306/d?user=u&password=p&sslMode=verify-ca |"
            + " mariadb://u:***@h:3306/d?sslmode=verify-ca | p",
        "jdbc:mysql://h/d?user=u&useSSL=true&verifyServerCertificate=false&serverTimezone=UTC |"
            + " mariadb://u@h:3306/d?sslmode=require |",
        // SQL Server
        "sqlserver://sa:p@h:1433?database=d&encrypt=true |"
            + " mssql://sa:***@h:1433/d?sslmode=verify-full | p",
        "sqlserver://sa:p@h?database=d&encrypt=true&trustServerCertificate=true |"
            + " mssql://sa:***@h:1433/d?sslmode=require | p",
        "sqlserver://sa:p@h?database=d&encrypt=disable | mssql://sa:***@h:1433/d?sslmode=disable |"
            + " p",
        "sqlserver://sa:p@h/SQLEXPRESS?database=d |"
            + " mssql://sa:***@h:1433/d?instanceName=SQLEXPRESS&sslmode=verify-full | p",
        "sqlserver://sa:p;q@h?database=d | mssql://sa:***@h:1433/d?sslmode=verify-full | p;q",
        "jdbc:sqlserver://h:1434;databaseName=d;user=sa;password={p;}}q};encrypt=strict |"
            + " mssql://sa:***@h:1434/d?encrypt=strict&sslmode=verify-full | p;}q",
        "jdbc:sqlserver://h\\I;databaseName=d;user=sa;password=p;trustServerCertificate=true |"
            + " mssql://sa:***@h:1433/d?instanceName=I&sslmode=require | p",
        "Server=tcp:x.database.windows.net,1433;Initial Catalog=d;Persist Security Info=False;User"
            + " ID=u;Password=p;MultipleActiveResultSets=False;Encrypt=True;TrustServerCertificate=False;Connection"
            + " Timeout=30; |"
            + " mssql://u:***@x.database.windows.net:1433/d?loginTimeout=30&sslmode=verify-full |"
            + " p",
        "Data Source=.;Database=d;UID=u;PWD=\"p;\"\"q\";Encrypt=False |"
            + " mssql://u:***@localhost:1433/d?sslmode=disable | p;\"q",
      })
  void isReadWhateverProgramItWasWrittenFor(
      String text, String expected, @Nullable String password) {
    assertRead(text, expected, password);
  }

  /** The addresses that the documentation gives for each cloud. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgres://visor:p@mydb.abc123.us-east-1.rds.amazonaws.com:5432/visor?sslmode=verify-full"
            + "&sslrootcert=/etc/ssl/certs/rds.pem |"
            + " postgres://visor:***@mydb.abc123.us-east-1.rds.amazonaws.com:5432/visor"
            + "?sslmode=verify-full&sslrootcert=/etc/ssl/certs/rds.pem | p",
        "visor:p@tcp(mydb.abc123.us-east-1.rds.amazonaws.com:3306)/visor?tls=custom"
            + "&ssl-ca=/etc/ssl/certs/rds.pem |"
            + " mariadb://visor:***@mydb.abc123.us-east-1.rds.amazonaws.com:3306/visor"
            + "?sslmode=verify-full&sslrootcert=/etc/ssl/certs/rds.pem | p",
        "postgresql://visor:p@mycluster.cluster-abc123.us-east-1.rds.amazonaws.com/visor?sslmode=verify-full&sslrootcert=/rds.pem"
            + " | postgres://visor:***@mycluster.cluster-abc123.us-east-1.rds.amazonaws.com:5432/visor?sslmode=verify-full&sslrootcert=/rds.pem"
            + " | p",
        "mysql://visor:p@mycluster.cluster-abc123.us-east-1.rds.amazonaws.com/visor"
            + "?ssl-mode=VERIFY_IDENTITY&ssl-ca=/rds.pem |"
            + " mariadb://visor:***@mycluster.cluster-abc123.us-east-1.rds.amazonaws.com:3306/visor"
            + "?sslmode=verify-full&sslrootcert=/rds.pem | p",
        "postgres://visor%40myserver:p@myserver.postgres.database.azure.com:5432/visor"
            + "?sslmode=verify-full |"
            + " postgres://visor%40myserver:***@myserver.postgres.database.azure.com:5432/visor"
            + "?sslmode=verify-full | p",
        "visor@myserver:p@tcp(myserver.mysql.database.azure.com:3306)/visor?tls=true |"
            + " mariadb://visor%40myserver:***@myserver.mysql.database.azure.com:3306/visor"
            + "?sslmode=verify-full | p",
        "sqlserver://visor:p@myserver.database.windows.net:1433?database=visor&encrypt=true |"
            + " mssql://visor:***@myserver.database.windows.net:1433/visor?sslmode=verify-full | p",
        "postgres://visor:p@/visor?host=/cloudsql/project:region:instance |"
            + " postgres://visor:***@/visor?host=/cloudsql/project:region:instance/.s.PGSQL.5432"
            + "&sslmode=disable | p",
        "visor:p@unix(/cloudsql/project:region:instance)/visor |"
            + " mariadb://visor:***@/visor?host=/cloudsql/project:region:instance&sslmode=disable"
            + " | p",
        "sqlserver://sqlserver:p@127.0.0.1:1433?database=visor&encrypt=disable |"
            + " mssql://sqlserver:***@127.0.0.1:1433/visor?sslmode=disable | p",
      })
  void isReadForEachCloud(String text, String expected, String password) {
    assertRead(text, expected, password);
  }

  @Test
  void aUrlForJdbcHandsOnWhatOnlyTheDriverKnows() {
    AddressDraft draft =
        AddressText.read("jdbc:postgresql://h/d?user=u&loggerLevel=OFF").orElseThrow();

    assertThat(draft.finish().options()).containsExactly(Map.entry("loggerLevel", "OFF"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/var/lib/m.db",
        "m.db",
        "./a@b.db",
        "/a:b@c/d.db",
        "C:\\data\\m.db",
        "data/a=b.db"
      })
  void aPathIsNoServer(String path) {
    assertThat(AddressText.isMeant(path)).isFalse();
    assertThat(AddressText.masked(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://u:secret@h:x/d",
        "user:secret@host/d",
        "oracle://u:secret@h/d",
        "jdbc:oracle:thin:u/secret@h",
        "Server=h;Password=secret",
        "password=secret",
        "sqlserver://u:sec;ret=x@h;x",
      })
  void whatCannotBeReadIsNotShown(String text) {
    assertThat(AddressText.isMeant(text)).isTrue();
    assertThat(AddressText.masked(text)).doesNotContain("secret", "sec;ret").contains("***");
  }

  private static void assertRead(String text, String expected, @Nullable String password) {
    AddressDraft draft = AddressText.read(text).orElseThrow();
    ServerAddress address = draft.finish();

    assertThat(AddressText.shown(draft.driver(), address)).isEqualTo(expected);
    assertThat(address.password() == null ? null : address.password().value()).isEqualTo(password);
    assertThat(AddressText.isMeant(text)).isTrue();
    assertThat(AddressText.masked(text)).isEqualTo(expected);
  }
}
