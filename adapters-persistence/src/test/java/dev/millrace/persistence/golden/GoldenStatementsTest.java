package dev.millrace.persistence.golden;

import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.mariadb.MariadbDatabase;
import dev.millrace.persistence.mssql.MssqlDatabase;
import dev.millrace.persistence.postgres.PostgresDatabase;
import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.server.Tls;
import dev.millrace.persistence.sql.server.ServerDatabase;
import dev.millrace.persistence.sql.session.Numbers;
import dev.millrace.persistence.sql.session.SqlDialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement that the ports send is the one that was reviewed, for each database. */
class GoldenStatementsTest {

  private static final ServerSettings SETTINGS =
      StoreOnServer.settings(
          new ServerAddress(
              new Endpoint.Tcp("localhost", 1), "golden", null, null, Tls.OFF, Map.of()));

  @TempDir Path folder;

  @Test
  void theStatementsForSqliteAreThoseReviewed() throws IOException {
    GoldenFile.assertSame("sqlite.sql", RenderedStatements.onSqlite(file()).toString());
  }

  @Test
  void theStatementsForPostgresAreThoseReviewed() throws IOException {
    // Its numbers come with partitions, which are made in a database only.
    Numbers none = (session, counter, count) -> new long[count];
    assertReviewed("postgres.sql", new PostgresDatabase().dialect(), source -> none);
  }

  @Test
  void theStatementsForMariadbAreThoseReviewed() throws IOException {
    assertReviewed("mariadb.sql", new MariadbDatabase());
  }

  @Test
  void theStatementsForMssqlAreThoseReviewed() throws IOException {
    assertReviewed("mssql.sql", new MssqlDatabase());
  }

  private void assertReviewed(String name, ServerDatabase database) throws IOException {
    assertReviewed(
        name, database.dialect(), source -> database.features(source, SETTINGS).numbers());
  }

  private void assertReviewed(
      String name, SqlDialect dialect, Function<DataSource, Numbers> numbers) throws IOException {
    GoldenFile.assertSame(name, RenderedStatements.of(file(), dialect, numbers).toString());
  }

  private Path file() {
    return folder.resolve("store.db");
  }
}
