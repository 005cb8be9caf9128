package dev.millrace.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.persistence.ChildJvm;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.StoreRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A second process on the same file, and one that is killed in the middle of its work. */
class KilledProcessTest {

  private static final int ENOUGH = 60;

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void aSecondProcessIsRefusedAndAKilledOneLosesNothingThatItAccepted() throws Exception {
    Path file = folder.resolve("store.db");
    List<String> said = new ArrayList<>();
    Process child = ChildJvm.start(KeepsCommitting.class, List.of(), file.toString());
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      listen(out, said, ENOUGH);
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE))
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("store_in_use"));
      // By its handle: the process's own method would close the stream before it is read.
      assertThat(child.toHandle().destroyForcibly()).isTrue();
      assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
      listen(out, said, Integer.MAX_VALUE);
    } finally {
      child.destroyForcibly();
    }
    assertThat(said.size()).isGreaterThanOrEqualTo(ENOUGH);
    try (SqliteStore store = SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE)) {
      said.forEach(line -> assertKept(store.ports(), line));
      assertThat(store.ports().catalog().list(JobFilter.ALL, PageRequest.first(1)).total())
          .as("each push was kept whole or not at all")
          .isEven();
    }
  }

  private static void listen(BufferedReader out, List<String> said, int lines) throws IOException {
    for (int i = 0; i < lines; i++) {
      String line = out.readLine();
      if (line == null) {
        return;
      }
      said.add(line);
    }
  }

  private static void assertKept(StorePorts store, String line) {
    String[] words = line.split(" ", 2);
    JobId id = JobId.parse(words[1]);
    assertThat(store.catalog().find(id)).as(line).isPresent();
    if (words[0].equals("finished")) {
      assertThat(store.catalog().find(id).orElseThrow().status()).isEqualTo(JobStatus.SUCCEEDED);
      assertThat(store.runs().entriesOf(id)).hasSize(2);
    }
  }
}
