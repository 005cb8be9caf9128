package dev.millrace.persistence.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.Unavailable;
import dev.millrace.application.health.StoreProbe.StoreHealth;
import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.server.PoolLimits;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.server.Tls;
import dev.millrace.persistence.sql.server.ServerSchema;
import dev.millrace.persistence.sql.server.ServerStore;
import dev.millrace.persistence.testserver.CuttingProxy;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.ServerOptions;
import dev.millrace.persistence.testserver.ServerProcess;
import dev.millrace.persistence.testserver.TestServer;
import dev.millrace.persistence.testserver.Trouble;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A store on a server of its own, to which things are done that shared servers do not bear. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerFaults {

  private static final NodeId NODE = new NodeId("node-a");
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final PoolLimits POOL =
      new PoolLimits(6, 3, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofSeconds(2));

  /** A new connection commits once, which must not be the commit that is cut. */
  private static final PoolLimits NONE_AHEAD =
      new PoolLimits(6, 0, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofSeconds(2));

  private final ServerKind kind;
  private ServerProcess process;
  private TestServer databases;
  private Trouble trouble;
  private ServerAddress migrated;
  private ServerAddress address;

  ServerFaults(ServerKind kind) {
    this.kind = kind;
  }

  @BeforeAll
  void startServer() {
    process = ServerProcess.start(kind, ServerOptions.FAST);
    trouble = new Trouble(process);
    databases = process.databases();
  }

  @AfterAll
  void stopServer() {
    process.close();
  }

  @BeforeEach
  void makeDatabase() {
    migrated = databases.freshDatabase("faults", this::migrate);
    address = trouble.asPlainUser(migrated);
  }

  @AfterEach
  void dropDatabase() {
    databases.drop(migrated);
  }

  private void migrate(ServerAddress empty) {
    new ServerSchema(StoreOnServer.database(kind), settings(empty, POOL)).migrate();
  }

  private ServerStore open(ServerAddress at, PoolLimits pool) {
    return ServerStore.open(StoreOnServer.database(kind), settings(at, pool), Telemetry.NONE);
  }

  private static ServerSettings settings(ServerAddress at, PoolLimits pool) {
    return new ServerSettings(at, pool, "faults");
  }

  @Test
  void connectionsThatTheServerClosedForBeingIdleAreReplacedUnseen() throws Exception {
    trouble.closeIdleAfterOneSecond(address.database());
    try (ServerStore store = open(address, POOL)) {
      push(store.ports(), "first");
      store.ports().catalog().depth();
      await(() -> trouble.connections(address.database()), open -> open == 0);

      assertThat(push(store.ports(), "second").isNew()).isTrue();
      assertThat(store.ports().catalog().depth().count(JobStatus.QUEUED)).isEqualTo(2);
      assertThat(store.ports().probe().probe().databaseAnswers()).isTrue();
    } finally {
      restoreIdleTime();
    }
  }

  private void restoreIdleTime() {
    if (kind != ServerKind.POSTGRES) {
      databases.execute("SET GLOBAL wait_timeout = DEFAULT");
    }
  }

  @Test
  void callsGoOnWhenAllConnectionsAreKilled() {
    try (ServerStore store = open(address, POOL)) {
      for (int round = 0; round < 5; round++) {
        push(store.ports(), "before" + round);
        store.ports().catalog().depth();

        assertThat(trouble.killConnections(address.database())).isPositive();

        assertThat(store.ports().catalog().depth().count(JobStatus.QUEUED))
            .isEqualTo(2 * round + 1);
        assertThat(push(store.ports(), "after" + round).isNew()).isTrue();
      }
    }
  }

  @Test
  void aServerThatTakesNoWritesIsSaidToBeAwayAndIsFoundWhenItTakesThemAgain() throws Exception {
    try (ServerStore store = open(address, POOL)) {
      push(store.ports(), "before");
      trouble.readOnly(true);
      try {
        StoreHealth health =
            await(() -> store.ports().probe().probe(), found -> !found.databaseAnswers());
        assertThat(health.detail()).contains("takes no writes");
        assertUnavailable(() -> push(store.ports(), "meanwhile"), "store_unavailable");
        assertThat(store.ports().catalog().depth().count(JobStatus.QUEUED)).isEqualTo(1);
        assertRefused(address, "store_read_only");
      } finally {
        trouble.readOnly(false);
      }
      await(() -> store.ports().probe().probe(), StoreHealth::databaseAnswers);
      assertThat(push(store.ports(), "meanwhile").isNew()).isTrue();
    }
  }

  @Test
  void aServerThatStopsIsFoundWhenItIsBack() throws Exception {
    try (ServerStore store = open(address, POOL)) {
      push(store.ports(), "before");
      process.stop();
      try {
        assertUnavailable(() -> push(store.ports(), "meanwhile"), "store_unavailable");
        assertUnavailable(() -> store.ports().catalog().depth(), "store_unavailable");
        assertThat(store.ports().probe().probe().detail()).contains("does not answer");
      } finally {
        process.start();
      }
      await(() -> store.ports().probe().probe(), StoreHealth::databaseAnswers);
      // Each pool looks for the server by itself, every few seconds.
      await(() -> isPushed(store.ports(), "meanwhile"), pushed -> pushed);
      assertThat(store.ports().catalog().depth().count(JobStatus.QUEUED)).isEqualTo(2);
      assertThat(push(store.ports(), "before").isNew()).isFalse();
    }
  }

  @Test
  void aSubmissionWhoseCommitWasNotAnsweredIsFoundByItsKey() {
    try (CuttingProxy proxy = CuttingProxy.before(process.port());
        ServerStore store = open(proxy.on(address), NONE_AHEAD)) {
      push(store.ports(), "first");
      proxy.swallowCommits(1);
      assertUnavailable(() -> push(store.ports(), "key"), "store_unavailable");
      assertThat(proxy.swallowed()).isOne();

      assertThat(push(store.ports(), "key").isNew()).isFalse();
      assertThat(store.ports().catalog().depth().count(JobStatus.QUEUED)).isEqualTo(2);
    }
  }

  @Test
  void aGraduationWhoseCommitWasNotAnsweredIsFoundWhenItIsTriedAgain() {
    try (CuttingProxy proxy = CuttingProxy.before(process.port());
        ServerStore store = open(proxy.on(address), NONE_AHEAD)) {
      push(store.ports(), "key");
      Job job =
          store
              .ports()
              .queue()
              .lease(new LeaseRequest(NODE, 1, LEASE, Set.of(JobKind.ZONE_TEST)))
              .getFirst();
      FinishedJob finished = Runs.succeeded().of(job);
      proxy.swallowCommits(1);
      assertUnavailable(
          () -> store.ports().queue().graduate(List.of(finished)), "store_unavailable");
      assertThat(proxy.swallowed()).isOne();

      assertThat(store.ports().queue().graduate(List.of(finished))).containsExactly(job.id());
      assertThat(store.ports().catalog().find(job.id()))
          .contains(new JobRecord.Finished(finished.run()));
    }
  }

  @Test
  void aCallThatGetsNoConnectionInTimeIsToldWhichSettingToRaise() throws Exception {
    PoolLimits tight =
        new PoolLimits(3, 0, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMillis(250));
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (ServerStore store = open(address, tight)) {
      // So short a wait is for a connection that is there, not for one to be made.
      await(() -> isPushed(store.ports(), "the first"), pushed -> pushed);
      CompletableFuture<Void> holder =
          CompletableFuture.runAsync(
              () ->
                  store
                      .ports()
                      .transactions()
                      .call(
                          () -> {
                            taken.countDown();
                            return uninterrupted(done);
                          }));
      assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> push(store.ports(), "one more"))
          .isInstanceOfSatisfying(
              Unavailable.class, e -> assertThat(e.code()).isEqualTo("pool_exhausted"))
          .hasMessageContaining("database.pool.max");
      done.countDown();
      holder.get(30, TimeUnit.SECONDS);
      assertThat(push(store.ports(), "one more").isNew()).isTrue();
    }
  }

  @Test
  void aMigrationWaitsForAnotherForLongerThanAnyStatementMayBeSilent() throws Exception {
    ServerAddress empty = databases.freshDatabase();
    ServerAddress impatient =
        new ServerAddress(
            empty.endpoint(),
            empty.database(),
            empty.user(),
            empty.password(),
            empty.tls(),
            Map.of("socketTimeout", kind == ServerKind.POSTGRES ? "1" : "1000"));
    try (Connection other = databases.connect(empty)) {
      assertThat(StoreOnServer.database(kind).lockMigration(other, 1)).isTrue();
      CompletableFuture<Void> migration = CompletableFuture.runAsync(() -> migrate(impatient));
      assertThatThrownBy(() -> migration.get(2, TimeUnit.SECONDS))
          .isInstanceOf(TimeoutException.class);
      StoreOnServer.database(kind).unlockMigration(other);
      migration.get(60, TimeUnit.SECONDS);
    } finally {
      databases.drop(empty);
    }
  }

  @Test
  void aServerThatSpeaksNoTlsIsNotTakenForOneThatIsAway() {
    ServerAddress encrypted =
        new ServerAddress(
            address.endpoint(),
            address.database(),
            address.user(),
            address.password(),
            new Tls(Tls.Mode.REQUIRE, null, null, null),
            Map.of());
    assertRefused(encrypted, "tls_failed");
  }

  private void assertRefused(ServerAddress at, String code) {
    assertThatThrownBy(() -> open(at, POOL))
        .isInstanceOfSatisfying(StoreRefused.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static boolean uninterrupted(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static PushedJob push(StorePorts store, String key) {
    return store.queue().push(List.of(Jobs.zoneTest().key(key).build())).getFirst();
  }

  private static boolean isPushed(StorePorts store, String key) {
    try {
      push(store, key);
      store.catalog().depth();
      return true;
    } catch (Unavailable e) {
      return false;
    }
  }

  private static void assertUnavailable(Runnable call, String code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(Unavailable.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  /** Asks until the answer is as it should be. */
  private static <T> T await(Supplier<T> question, Predicate<T> right) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      T answer = question.get();
      if (right.test(answer)) {
        return answer;
      }
      assertThat(System.nanoTime()).as("still " + answer).isLessThan(deadline);
      Thread.sleep(50);
    }
  }
}
