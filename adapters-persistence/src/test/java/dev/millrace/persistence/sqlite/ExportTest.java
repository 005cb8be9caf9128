package dev.millrace.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.ChildJvm;
import dev.millrace.persistence.FilledStore;
import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.sql.transfer.Comparison;
import dev.millrace.persistence.sql.transfer.Start;
import dev.millrace.persistence.sql.transfer.StoreEnd;
import dev.millrace.persistence.sql.transfer.StoreRows;
import dev.millrace.persistence.sql.transfer.Watcher;
import dev.millrace.persistence.sql.transfer.file.Export;
import dev.millrace.persistence.sql.transfer.file.ExportLabel;
import dev.millrace.persistence.sql.transfer.file.Import;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing a store to a file and reading it back. */
class ExportTest {

  private static final ExportLabel LABEL =
      new ExportLabel("0.1.0", Instant.parse("2026-02-03T04:05:06Z"));

  @TempDir Path folder;

  private Path store = Path.of("");
  private Path to = Path.of("");

  @BeforeEach
  void fill() {
    store = folder.resolve("from.db");
    to = folder.resolve("to.db");
    try (SqliteStore filled = SqliteStore.open(SqliteSettings.of(store), Telemetry.NONE)) {
      FilledStore.fill(filled.ports(), 60);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsImportedIsWhatWasExported(boolean gzip) throws IOException {
    Path file = export(gzip);

    Import.check(file, Watcher.NONE);
    assertThat(load(file, Start.FRESH).same()).isTrue();
    assertThat(compare().same()).isTrue();
    assertThat(Files.readAllBytes(file)[0] == '{').isNotEqualTo(gzip);
  }

  @Test
  void aServerMayGoOnWhileItsStoreIsExported() {
    try (SqliteStore running = SqliteStore.open(SqliteSettings.of(store), Telemetry.NONE)) {
      assertThat(running.ports().control().isPaused()).isTrue();
      Import.check(export(false), Watcher.NONE);
    }
  }

  @Test
  void anExportIsOneObjectInALineWithAHeaderAndATrailer() throws IOException {
    List<String> lines = Files.readAllLines(export(false));

    assertThat(lines.getFirst())
        .startsWith(
            "{\"format\":\"millrace-export\",\"version\":1,\"schema\":\"0.1.0\","
                + "\"millrace\":\"0.1.0\",\"created_at\":\"2026-02-03T04:05:06Z\",\"numbers\":{");
    assertThat(lines.getLast()).startsWith("{\"end\":[{\"name\":\"queue_state\",\"rows\":1,");
    assertThat(lines).contains("{\"queue_state\":[1,1]}");
    assertThat(lines).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }

  @Test
  void aFileThatExistsIsReplacedOnlyIfAsked() throws IOException {
    Path file = export(false);
    try (StoreEnd end = SqliteTransfer.snapshot(store)) {
      Export again = new Export(end, LABEL, false, Watcher.NONE);
      assertRefused("output_exists", "--overwrite", () -> again.toFile(file, false));
      again.toFile(file, true);
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .as("nothing temporary stays")
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, 0.1, 0.5, 0.9, 0.999})
  void aTruncatedFileIsRefused(double kept) throws IOException {
    for (boolean gzip : new boolean[] {false, true}) {
      byte[] whole = Files.readAllBytes(export(gzip));
      Path cut =
          Files.write(folder.resolve("cut"), Arrays.copyOf(whole, (int) (whole.length * kept)));
      assertRefused("export_incomplete", "cut off", () -> Import.check(cut, Watcher.NONE));
      Files.delete(folder.resolve("export"));
    }
  }

  @Test
  void aTruncatedStreamLeavesAStoreThatIsNotServedAndAWholeFileCompletesIt() throws IOException {
    Path file = export(false);
    byte[] whole = Files.readAllBytes(file);
    var cut = new ByteArrayInputStream(whole, 0, whole.length * 9 / 10);
    try (StoreEnd target = SqliteTransfer.target(to)) {
      assertRefused(
          "export_incomplete", "cut off", () -> Import.run(cut, target, Start.FRESH, Watcher.NONE));
    }

    assertRefused(
        "move_unfinished",
        "--resume",
        () -> SqliteStore.open(SqliteSettings.of(to), Telemetry.NONE));
    assertThat(load(file, Start.RESUME).same()).isTrue();
    assertThat(compare().same()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"queue_state\":[ | \"queue_stat\":[ | Line 2 of the export: expected a known table",
        "{\"queue_state\":[1,1]} | {\"queue_state\":[1]} | Line 2 of the export: expected a value",
        "{\"queue_state\":[1,1]} | {\"queue_state\":[1,1,1]} | Line 2 of the export: expected no",
        "{\"queue_state\":[1,1]} | {\"queue_state\":[1,\"1\"]} | Line 2 of the export: expected a",
        "{\"queue_state\":[1,1]} | {\"queue_state\":[1,1.5]} | Line 2 of the export: expected a",
        "{\"queue_state\":[1,1]} | {\"queue_state\":[1,1e99]} | Line 2 of the export: expected a",
        "{\"queue_state\":[1,1]} | [] | Line 2 of the export: expected an object",
        "{\"queue_state\":[1,1]} | nonsense | Line 2 of the export: expected JSON",
        "[\"id\",\"paused\"] | [\"id\",\"held\"] | Line 1 of the export names an unknown column",
        "{\"name\":\"queue_state\",\"col | {\"name\":\"state\",\"col | an unknown table \"state\"",
        "\"version\":1 | \"version\":2 | Line 1 of the export announces version 2",
        "\"schema\":\"0.1.0\" | \"schema\":\"9.0.0\" | Line 1 of the export announces the tables",
        "millrace-export | other | Line 1 of the export is not the header",
      })
  void whatIsNoExportIsRefusedWithItsLine(String before, String after, String message)
      throws IOException {
    Path bad =
        changed(text -> text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));

    assertRefused("bad_export", message, () -> Import.check(bad, Watcher.NONE));
  }

  @Test
  void rowsThatWereChangedOrTakenOutAreFound() throws IOException {
    Path changed = changed(text -> text.replaceFirst("\"filler\"", "\"other\""));
    assertRefused("export_damaged", "runs", () -> Import.check(changed, Watcher.NONE));

    Path without = changed(text -> text.replaceFirst("\\{\"entries\":[^\n]*\n", ""));
    assertRefused("export_damaged", "entries", () -> Import.check(without, Watcher.NONE));
  }

  @Test
  @Timeout(300)
  void aBigExportNeedsLittleMemory() throws Exception {
    Path file = export(false);
    List<String> lines = Files.readAllLines(file);
    String row =
        lines.stream().filter(line -> line.startsWith("{\"entries\":[")).findFirst().orElseThrow();
    String[] parts = row.split(",", 2);
    long first = Long.parseLong(parts[0].substring("{\"entries\":[".length()));
    Path big = folder.resolve("big");
    try (var out = Files.newBufferedWriter(big)) {
      for (String line : lines) {
        if (line.equals(row)) {
          for (int i = 0; i < 400_000; i++) {
            out.write("{\"entries\":[" + (first + i) + "," + parts[1] + "\n");
          }
        } else if (!line.startsWith("{\"entries\":[") && !line.startsWith("{\"end\"")) {
          out.write(line + "\n");
        }
      }
    }
    assertThat(Files.size(big)).isGreaterThan(12_000_000L);

    Process child =
        ChildJvm.start(ImportsAFile.class, List.of("-Xmx24m"), big.toString(), to.toString());
    try {
      assertThat(child.waitFor(240, TimeUnit.SECONDS)).isTrue();
      assertThat(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .as("all rows were written; only the last line was missing")
          .isEqualTo("export_incomplete");
    } finally {
      child.destroyForcibly();
    }
    try (StoreEnd end = SqliteTransfer.target(to)) {
      assertThat(StoreRows.of(end).manifest().rows()).containsEntry("entries", 400_000L);
    }
  }

  private Path export(boolean gzip) {
    Path file = folder.resolve("export");
    try (StoreEnd end = SqliteTransfer.snapshot(store)) {
      new Export(end, LABEL, gzip, Watcher.NONE).toFile(file, false);
    }
    return file;
  }

  private Path changed(UnaryOperator<String> change) throws IOException {
    Path file = folder.resolve("export");
    String text = Files.readString(Files.exists(file) ? file : export(false));
    String other = change.apply(text);
    assertThat(other).isNotEqualTo(text);
    return Files.writeString(folder.resolve("changed"), other);
  }

  private Comparison load(Path file, Start start) {
    try (StoreEnd target = SqliteTransfer.target(to)) {
      return Import.run(file, target, start, Watcher.NONE);
    }
  }

  private Comparison compare() {
    try (StoreEnd source = SqliteTransfer.source(store);
        StoreEnd target = SqliteTransfer.source(to)) {
      return Comparison.of(StoreRows.of(source), StoreRows.of(target), Watcher.NONE);
    }
  }

  private static void assertRefused(String code, String message, ThrowingCallable call) {
    assertThatExceptionOfType(StoreRefused.class)
        .isThrownBy(call)
        .withMessageContaining(message)
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
