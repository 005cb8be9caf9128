package dev.millrace.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.sql.schema.SchemaState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrating a SQLite file. */
class SqliteSchemaTest {

  @TempDir Path folder;

  @Test
  void aFreshFileGetsEveryChangeSetThatTheProgramKnowsAndNoOther() throws SQLException {
    Path file = folder.resolve("store.db");

    assertThat(SqliteSchema.version(file)).isEqualTo("none");
    assertThat(SqliteSchema.migrate(file)).isEqualTo("0.1.0");
    assertThat(SqliteSchema.version(file)).isEqualTo("0.1.0");
    try (Connection connection = SqliteConnections.writing(file).getConnection()) {
      assertThat(SchemaState.read(connection).applied())
          .containsExactlyElementsOf(SchemaState.KNOWN);
    }
  }

  @Test
  void migratingAgainChangesNothing() throws SQLException {
    Path file = folder.resolve("store.db");
    SqliteSchema.migrate(file);
    String before = schema(file);

    assertThat(SqliteSchema.migrate(file)).isEqualTo("0.1.0");
    assertThat(schema(file)).isEqualTo(before);
  }

  @Test
  void aDryRunTellsTheStatementsAndChangesNothing() {
    Path file = folder.resolve("store.db");

    assertThat(SqliteSchema.pendingSql(file))
        .contains("CREATE TABLE jobs")
        .contains("CREATE INDEX jobs_pick ON jobs (kind, tier, position) WHERE status = 'queued'")
        .contains("CREATE TABLE entries");
    assertThat(file).doesNotExist();
    SqliteSchema.migrate(file);
    assertThat(SqliteSchema.pendingSql(file)).isEmpty();
  }

  @Test
  void aDryRunDoesNotMindARunningServer() {
    Path file = folder.resolve("store.db");
    try (SqliteStore store = SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE)) {
      assertThat(SqliteSchema.pendingSql(file)).isEmpty();
      assertThat(store.ports().probe().probe().schemaCurrent()).isTrue();
    }
  }

  @Test
  void theLockOfAKilledMigrationIsBroken() throws SQLException {
    Path file = folder.resolve("store.db");
    SqliteSchema.migrate(file);
    execute(
        file,
        "UPDATE DATABASECHANGELOGLOCK SET LOCKED = 1, LOCKEDBY = 'a machine that is gone'",
        "DELETE FROM DATABASECHANGELOG WHERE ID = '0.1.0/04-archive'",
        "DROP TABLE entries",
        "DROP TABLE terms",
        "DROP TABLE runs",
        "DROP TABLE documents");

    assertThat(SqliteSchema.migrate(file)).isEqualTo("0.1.0");
    assertThat(SqliteSchema.pendingSql(file)).isEmpty();
  }

  @Test
  void numbersThatLeadATableAreItsOwnRowNumbers() throws SQLException {
    Path file = folder.resolve("store.db");
    SqliteSchema.migrate(file);

    assertThat(schema(file))
        .as("an INTEGER key needs no index of its own")
        .doesNotContain("sqlite_autoindex_entries")
        .doesNotContain("sqlite_autoindex_runs");
  }

  private static String schema(Path file) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Connection connection = SqliteConnections.writing(file).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT name, sql FROM sqlite_master ORDER BY name")) {
      while (rows.next()) {
        text.append(rows.getString(1)).append(": ").append(rows.getString(2)).append('\n');
      }
    }
    return text.toString();
  }

  private static void execute(Path file, String... statements) throws SQLException {
    try (Connection connection = SqliteConnections.writing(file).getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }
}
