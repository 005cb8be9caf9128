package dev.millrace.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.JobId;
import dev.millrace.persistence.ChildJvm;
import dev.millrace.persistence.FilledStore;
import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.sql.transfer.Comparison;
import dev.millrace.persistence.sql.transfer.Move;
import dev.millrace.persistence.sql.transfer.Start;
import dev.millrace.persistence.sql.transfer.StoreEnd;
import dev.millrace.persistence.sql.transfer.StoreRows;
import dev.millrace.persistence.sql.transfer.StoreTables;
import dev.millrace.persistence.sql.transfer.Watcher;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Copying one store into another. */
class CopyTest {

  private static final int RUNS = 600;

  @TempDir Path folder;

  private Path from = Path.of("");
  private Path to = Path.of("");

  @BeforeEach
  void fill() {
    from = folder.resolve("from.db");
    to = folder.resolve("to.db");
    try (SqliteStore store = open(from)) {
      FilledStore.fill(store.ports(), RUNS);
    }
  }

  @Test
  void aCopyHoldsTheSameAndGoesOnWhereItsSourceStood() {
    Comparison comparison = copy(Start.FRESH);

    assertThat(comparison.same()).isTrue();
    assertThat(comparison.lines()).hasSize(StoreTables.ALL.size() + 1);
    assertThat(comparison.lines())
        .filteredOn(line -> line.sourceRows() == 0)
        .as("tables that nothing was moved of")
        .isEmpty();
    assertThat(compare().same()).isTrue();
    try (SqliteStore one = open(from);
        SqliteStore other = open(to)) {
      assertThat(other.ports().catalog().list(JobFilter.ALL, PageRequest.first(50)))
          .isEqualTo(one.ports().catalog().list(JobFilter.ALL, PageRequest.first(50)));
      assertThat(other.ports().control().isPaused()).isTrue();
      JobId pushed = other.ports().queue().push(List.of(Jobs.zoneTest().build())).getFirst().id();
      assertThat(other.ports().catalog().find(pushed)).isPresent();
    }
    assertThat(compare().same()).as("one job more").isFalse();
  }

  @Test
  void aTargetThatIsNotEmptyIsRefusedAndLeftAlone() {
    try (SqliteStore store = open(to)) {
      store.ports().queue().push(List.of(Jobs.zoneTest().build()));
    }

    assertRefused("target_not_empty", () -> copy(Start.FRESH));
    assertRefused("nothing_to_resume", () -> copy(Start.RESUME));
    try (SqliteStore store = open(to)) {
      assertThat(store.ports().catalog().list(JobFilter.ALL, PageRequest.first(5)).total())
          .isEqualTo(1);
    }
    assertThat(copy(Start.REPLACE).same()).isTrue();
  }

  @Test
  void aStoreInUseIsNeitherReadNorWritten() {
    try (SqliteStore store = open(from)) {
      assertThat(store.ports().probe().probe().schemaCurrent()).isTrue();
      assertRefused("store_in_use", () -> copy(Start.FRESH));
      assertRefused("store_in_use", () -> SqliteTransfer.target(from));
    }
  }

  @Test
  void aSourceThatIsNotThereIsRefusedAndNotMade() {
    Path none = folder.resolve("none.db");

    assertRefused("no_store", () -> SqliteTransfer.source(none));
    assertThat(none).doesNotExist();
  }

  @Test
  void whatWasBrokenOffIsNotServedButGoesOn() {
    breakOff(4_000);

    assertRefused("move_unfinished", () -> open(to));
    assertRefused("move_unfinished", () -> SqliteTransfer.source(to));
    assertRefused("move_unfinished", () -> copy(Start.FRESH));
    assertThat(copy(Start.RESUME).same()).isTrue();
    open(to).close();
  }

  @Test
  void aSourceThatChangedMeanwhileIsNotMixedWithWhatWasThere() throws SQLException {
    breakOff(4_000);
    try (Connection connection = SqliteConnections.writing(from).getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE domains SET latest_grade = 'F' WHERE id = 1");
    }

    assertRefused("source_changed", () -> copy(Start.RESUME));
    assertThat(copy(Start.REPLACE).same()).isTrue();
  }

  @Test
  void aDifferenceIsFoundWhereverItIs() throws SQLException {
    copy(Start.FRESH);
    try (Connection connection = SqliteConnections.writing(to).getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE runs SET score = score + 1e-13 WHERE run_no = 1");
      statement.executeUpdate("UPDATE counters SET value = value + 1 WHERE name = 'run_no'");
    }

    assertThat(compare().lines())
        .filteredOn(line -> !line.same())
        .extracting(Comparison.Line::table)
        .containsExactly("runs", StoreTables.NUMBERS);
  }

  @Test
  @Timeout(180)
  void aKilledCopyGoesOn() throws Exception {
    Process child = ChildJvm.start(CopiesSlowly.class, List.of(), from.toString(), to.toString());
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("in the middle");
      assertThat(child.toHandle().destroyForcibly()).isTrue();
      assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly();
    }
    try (StoreEnd end = SqliteTransfer.target(to)) {
      assertThat(StoreRows.of(end).manifest().rows().get("entries"))
          .as("some chunks were kept")
          .isBetween(5_000L, RUNS * 20L - 1);
    }

    assertThat(copy(Start.RESUME).same()).isTrue();
    assertThat(compare().same()).isTrue();
  }

  /** Stops a copy as a failure in the middle of the entries would. */
  private void breakOff(long entries) {
    Watcher failing =
        new Watcher() {
          @Override
          public void begin(Phase phase, Map<String, Long> totals) {}

          @Override
          public void rows(String table, long done) {
            if (table.equals("entries") && done >= entries) {
              throw new IllegalStateException("Broken off.");
            }
          }
        };
    try (StoreEnd source = SqliteTransfer.source(from);
        StoreEnd target = SqliteTransfer.target(to)) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> new Move(StoreRows.of(source), target, failing).run(Start.FRESH));
    }
  }

  private Comparison copy(Start start) {
    try (StoreEnd source = SqliteTransfer.source(from);
        StoreEnd target = SqliteTransfer.target(to)) {
      return new Move(StoreRows.of(source), target, Watcher.NONE).run(start);
    }
  }

  private Comparison compare() {
    try (StoreEnd source = SqliteTransfer.snapshot(from);
        StoreEnd target = SqliteTransfer.snapshot(to)) {
      return Comparison.of(StoreRows.of(source), StoreRows.of(target), Watcher.NONE);
    }
  }

  private static SqliteStore open(Path file) {
    return SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE);
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(StoreRefused.class)
        .isThrownBy(call)
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
