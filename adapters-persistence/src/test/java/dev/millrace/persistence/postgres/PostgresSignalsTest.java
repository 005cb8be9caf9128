package dev.millrace.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.server.ServerStore;
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.Reach;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that one node announces wakes the others. */
@OnServer(ServerKind.POSTGRES)
class PostgresSignalsTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final TestServer server = Reach.of(ServerKind.POSTGRES).get();
  private final ServerAddress address = server.freshDatabase();
  private final List<ServerStore> stores = new ArrayList<>();

  @AfterEach
  void close() {
    stores.forEach(ServerStore::close);
    server.drop(address);
  }

  @Test
  void workThatIsAnnouncedOnOneNodeWakesAnother() throws InterruptedException {
    Signals here = node("here").signals().orElseThrow();
    Signals there = node("there").signals().orElseThrow();
    quiet(there);
    here.announceWork();
    assertThat(there.awaitWork(LONG)).isTrue();
  }

  @Test
  void aNodeThatWasCutOffIsHeardAgain() throws InterruptedException {
    Signals here = node("here").signals().orElseThrow();
    Signals there = node("there").signals().orElseThrow();
    quiet(there);
    server.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
            + address.database()
            + "'");
    // On its return a listener looks at once, since it can't know what it missed.
    quiet(there);
    here.announceWork();
    assertThat(there.awaitWork(LONG)).isTrue();
  }

  @Test
  void aStoreThatIsNotToTellHasNoSignalsOfItsOwn() {
    assertThat(open("silent", false).signals()).isEmpty();
  }

  /** The start of the listener announces once; after that nothing does. */
  private static void quiet(Signals signals) throws InterruptedException {
    assertThat(signals.awaitWork(LONG)).isTrue();
    assertThat(signals.awaitWork(Duration.ofMillis(50))).isFalse();
  }

  private ServerStore node(String name) {
    return open(name, true);
  }

  private ServerStore open(String name, boolean notifies) {
    ServerSettings plain = StoreOnServer.settings(address);
    ServerStore store =
        ServerStore.open(
            new PostgresDatabase(),
            new ServerSettings(plain.address(), plain.pool(), name, notifies),
            Telemetry.NONE);
    stores.add(store);
    return store;
  }
}
