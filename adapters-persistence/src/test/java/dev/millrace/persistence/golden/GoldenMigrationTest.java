package dev.millrace.persistence.golden;

import java.io.IOException;
import java.nio.file.Path;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements that make the tables are those that were reviewed, for each database. */
class GoldenMigrationTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql", "mariadb", "mysql", "mssql"})
  void theTablesAreMadeAsReviewed(String kind) throws IOException, LiquibaseException {
    GoldenFile.assertSame(
        "tables-" + kind + ".sql", RenderedMigration.of(kind, folder.resolve("ran.csv")));
  }
}
