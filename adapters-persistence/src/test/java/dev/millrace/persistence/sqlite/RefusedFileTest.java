package dev.millrace.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.millrace.application.queue.QueueControl;
import dev.millrace.application.store.Patience;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.StoreRefused;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no store of this program, and folders that cannot hold one. */
class RefusedFileTest {

  @TempDir Path folder;

  @Test
  void aFileThatIsNoDatabaseStaysAsItIs() throws IOException {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "Not a database, but longer than a header of sixteen bytes.");

    assertThat(refusal(file).code()).isEqualTo("not_a_database");
    assertThat(refusal(file).getMessage()).contains(file.toString());
    assertThat(Files.readString(file)).startsWith("Not a database");
    assertThat(Files.exists(folder.resolve("notes.txt-wal"))).isFalse();
  }

  @Test
  void theDatabaseOfAnotherProgramStaysAsItIs() throws Exception {
    Path file = folder.resolve("other.db");
    execute(file, "CREATE TABLE jobs (id INTEGER PRIMARY KEY)");

    assertThat(refusal(file).code()).isEqualTo("foreign_database");
    execute(file, "INSERT INTO jobs (id) VALUES (1)");
  }

  @Test
  void theSchemaOfALaterReleaseIsRefused() throws Exception {
    Path file = folder.resolve("store.db");
    SqliteSchema.migrate(file);
    execute(
        file,
        "INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED,"
            + " EXECTYPE) VALUES ('9.9.0/01-future', 'millrace', 'millrace', 0, 99, 'EXECUTED')");

    assertThat(refusal(file).code()).isEqualTo("schema_newer");
    assertThat(refusal(file).getMessage()).contains("9.9.0");
    assertThat(SqliteSchema.version(file)).isEqualTo("9.9.0");
  }

  @Test
  void aFolderThatIsAFileCannotHoldAStore() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "x");

    assertThat(refusal(file.resolve("store.db")).code()).isEqualTo("store_unwritable");
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(refusal(folder).code()).isEqualTo("store_unwritable");
  }

  @Test
  void aDamagedFileIsRefusedWithoutATrace() throws IOException {
    Path file = folder.resolve("store.db");
    SqliteSchema.migrate(file);
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);

    assertThat(refusal(file).code()).isEqualTo("store_unreadable");
  }

  @Test
  void theSameProcessCannotOpenAFileTwice() {
    Path file = folder.resolve("store.db");
    try (SqliteStore store = SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE)) {
      assertThat(store.ports().probe().probe().databaseAnswers()).isTrue();
      assertThat(refusal(file).code()).isEqualTo("store_in_use");
    }
    SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE).close();
  }

  @Test
  void theFileStaysTakenWhileAnyPortIsInUse() {
    Path file = folder.resolve("store.db");
    QueueControl port = SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE).ports().control();
    collectGarbage();

    assertThat(refusal(file).code()).isEqualTo("store_in_use");
    assertThat(port.isPaused()).isFalse();
  }

  private static void collectGarbage() {
    WeakReference<Object> unused = new WeakReference<>(new Object());
    Patience.until(
        "garbage was collected",
        () -> {
          System.gc();
          return unused.refersTo(null);
        });
  }

  @Test
  void missingFoldersAreMade() {
    Path file = folder.resolve("a/b/store.db");
    SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE).close();
    assertThat(file).exists();
  }

  private static StoreRefused refusal(Path file) {
    return catchThrowableOfType(
        StoreRefused.class,
        () -> SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE).close());
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (Connection connection = SqliteConnections.writing(file).getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
