package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.ServerOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes work while their database is taken away in many ways. Whatever was accepted becomes one
 * run, at the first attempt, and no node is started again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Outages {

  private static final int AHEAD = 30;
  private static final int SOME = 15;

  private final ServerKind kind;
  private Cluster cluster;
  private ServerAddress database;
  private Ledger ledger;
  private Api first;
  private Api second;

  Outages(ServerKind kind) {
    this.kind = kind;
  }

  @BeforeAll
  void startNodes(@TempDir Path folder) throws Exception {
    cluster = Cluster.start(kind, ServerOptions.FAST, folder);
    database = cluster.database();
    ledger = cluster.ledger(database);
    first = new Api(cluster.serve(database, "first", "--worker-count", "4").address());
    second = new Api(cluster.serve(database, "second", "--worker-count", "4").address());
  }

  @AfterAll
  void stopNodes() {
    first.close();
    second.close();
    cluster.close();
  }

  /** What is done to the database while the nodes work. */
  private interface Fault {
    void happen() throws Exception;
  }

  private Ledger.Count underLoad(String name, int maxAttempts, Fault fault) throws Exception {
    int before = ledger.runs();
    try (Load load = new Load(name, List.of(first, second), maxAttempts, AHEAD);
        Watch watch = new Watch(ledger, load, before)) {
      watch.awaitMore(SOME);
      fault.happen();
      watch.awaitMore(SOME);
      load.stop();
      Ledger.Count count = watch.awaitComplete();
      assertThat(count.isComplete(before + load.accepted())).as(count.toString()).isTrue();
      awaitReady();
      return count;
    }
  }

  private void awaitReady() throws Exception {
    first.await("/readyz", answer -> answer.get("status").asString().equals("ready"));
    second.await("/readyz", answer -> answer.get("status").asString().equals("ready"));
  }

  private void awaitTrouble(String detail) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    Api.Answer answer = first.ask("/readyz");
    while (answer.status() != 503
        || !answer.body().at("/parts/database").asString().matches(detail)) {
      assertThat(System.nanoTime()).as(answer.toString()).isLessThan(deadline);
      Thread.sleep(50);
      answer = first.ask("/readyz");
    }
  }

  /** The nodes may take a while to come back from the last time. */
  private void killConnections() throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (cluster.trouble().killConnections(database.database()) == 0) {
      assertThat(System.nanoTime()).as("nobody connected again").isLessThan(deadline);
      Thread.sleep(50);
    }
    Thread.sleep(200);
  }

  @Test
  void aServerThatIsStoppedAndStartedCostsNothingButTime() throws Exception {
    int again = ledger.count().attemptedAgain();
    Ledger.Count count =
        underLoad(
            "stopped",
            1,
            () -> {
              cluster.server().stop();
              awaitTrouble(".*not answer.*");
              Thread.sleep(3_000);
              cluster.server().start();
            });
    assertThat(count.attemptedAgain()).isEqualTo(again);
  }

  @Test
  void aServerThatFreezesCostsNothingButTime() throws Exception {
    int again = ledger.count().attemptedAgain();
    Ledger.Count count =
        underLoad(
            "frozen",
            1,
            () -> {
              cluster.server().freeze();
              try {
                awaitTrouble(".*not answer.*");
              } finally {
                cluster.server().thaw();
              }
            });
    assertThat(count.attemptedAgain()).isEqualTo(again);
  }

  @Test
  void aServerThatTakesNoWritesForAWhileCostsNothingButTime() throws Exception {
    int again = ledger.count().attemptedAgain();
    Ledger.Count count =
        underLoad(
            "read-only",
            1,
            () -> {
              cluster.trouble().readOnly(true);
              try {
                awaitTrouble(".*takes no writes.*");
              } finally {
                cluster.trouble().readOnly(false);
              }
            });
    assertThat(count.attemptedAgain()).isEqualTo(again);
  }

  @Test
  void killedConnectionsAreMadeAgain() throws Exception {
    Ledger.Count count =
        underLoad(
            "killed",
            3,
            () -> {
              for (int round = 0; round < 3; round++) {
                killConnections();
              }
            });
    assertThat(count.jobs()).isZero();
  }
}
