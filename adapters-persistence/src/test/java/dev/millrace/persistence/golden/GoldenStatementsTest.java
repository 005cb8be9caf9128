package dev.millrace.persistence.golden;

import dev.millrace.persistence.mariadb.MariadbDatabase;
import dev.millrace.persistence.mssql.MssqlDatabase;
import dev.millrace.persistence.postgres.PostgresDatabase;
import dev.millrace.persistence.sql.server.ServerDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement that the ports send is the one that was reviewed, for each database. */
class GoldenStatementsTest {

  @TempDir Path folder;

  @Test
  void theStatementsForSqliteAreThoseReviewed() throws IOException {
    GoldenFile.assertSame("sqlite.sql", RenderedStatements.onSqlite(file()).toString());
  }

  @Test
  void theStatementsForPostgresAreThoseReviewed() throws IOException {
    assertReviewed("postgres.sql", new PostgresDatabase());
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
    Statements statements = RenderedStatements.of(file(), database.dialect(), database::numbers);
    GoldenFile.assertSame(name, statements.toString());
  }

  private Path file() {
    return folder.resolve("store.db");
  }
}
