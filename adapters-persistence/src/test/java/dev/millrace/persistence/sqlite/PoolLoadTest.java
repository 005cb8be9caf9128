package dev.millrace.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.Unavailable;
import dev.millrace.application.telemetry.LoadSource.PoolLoad;
import dev.millrace.application.telemetry.Telemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolLoadTest {

  @TempDir private Path folder;
  private SqliteStore store;

  /** One call may wait for the writer, for a moment. */
  @BeforeEach
  void open() {
    store =
        SqliteStore.open(
            new SqliteSettings(folder.resolve("store.db"), 3, Duration.ofMillis(50), 1),
            Telemetry.NONE);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private PoolLoad pool(String name) {
    return store.pools().stream()
        .filter(load -> load.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anIdleStoreUsesNoConnection() {
    assertThat(store.pools()).extracting(PoolLoad::name).containsExactly("read", "write");
    assertThat(pool("read").max()).isEqualTo(3);
    assertThat(pool("write").max()).isEqualTo(1);
    assertThat(store.pools()).allMatch(load -> load.used() == 0 && load.waiting() == 0);
  }

  @Test
  void whatIsInUseAndWhatIsRefusedShows() {
    PoolLoad busy = store.ports().transactions().call(() -> pool("write"));
    assertThat(busy.used()).isEqualTo(1);
    assertThat(busy.open()).isEqualTo(1);

    store
        .ports()
        .transactions()
        .call(
            () -> {
              refuseAnother();
              return true;
            });
    assertThat(pool("write").refused()).isEqualTo(1);
    assertThat(pool("read").refused()).isZero();
  }

  private void refuseAnother() {
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      assertThatThrownBy(
              () -> other.submit(() -> store.ports().transactions().call(() -> true)).get())
          .hasCauseInstanceOf(Unavailable.class);
    }
  }
}
