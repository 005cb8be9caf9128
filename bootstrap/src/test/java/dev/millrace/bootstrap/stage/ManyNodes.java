package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.ServerOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Several processes on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ManyNodes {

  private static final Duration LEASE = Duration.ofSeconds(4);
  private static final Duration SETTLED = LEASE.plusSeconds(5);

  private final ServerKind kind;
  private Cluster cluster;

  ManyNodes(ServerKind kind) {
    this.kind = kind;
  }

  @BeforeAll
  void startServer(@TempDir Path folder) throws Exception {
    cluster = Cluster.start(kind, ServerOptions.FAST, folder);
  }

  @AfterAll
  void stopServer() {
    cluster.close();
  }

  @Test
  void aSettingThatIsChangedOnOneNodeHoldsOnAllButThoseWithAFlag() throws Exception {
    ServerAddress database = cluster.database();
    try (ForkedMillrace left = cluster.serve(database, "left");
        ForkedMillrace right = cluster.serve(database, "right");
        ForkedMillrace fixed = cluster.serve(database, "fixed", "--worker-count", "5");
        Api api = new Api(right.address())) {
      fixed.address();
      SettingsStageTest.change(left, "{\"workers.count\": 3}");

      api.await(
          "/nodes",
          nodes ->
              List.of("left:3", "right:3", "fixed:5").stream()
                  .allMatch(
                      node ->
                          nodes
                              .get("items")
                              .valueStream()
                              .anyMatch(
                                  one ->
                                      (one.get("id").asString() + ":" + one.get("capacity").asInt())
                                          .equals(node))));
      assertThat(api.get("/settings").at("/workers.count/source").asString()).isEqualTo("database");
    }
  }

  @Test
  void whatAKilledNodeRanIsSettledWhileTheOthersGoOn() throws Exception {
    ServerAddress database = cluster.database();
    Ledger ledger = cluster.ledger(database);
    String[] args = {"--lease", LEASE.toSeconds() + "s", "--worker-count", "3"};
    try (ForkedMillrace victim = cluster.serveInSilence(database, "victim", args);
        ForkedMillrace left = cluster.serve(database, "left", args);
        ForkedMillrace right = cluster.serve(database, "right", args);
        Api api = new Api(left.address());
        Api other = new Api(right.address());
        Load load = new Load("nodes", List.of(api, other), 3, 20);
        Watch watch = new Watch(ledger, load, 0)) {
      victim.address();
      api.await("/nodes", nodes -> leases(ledger, "victim") == 3);
      watch.awaitMore(5);

      victim.kill();
      long killed = System.nanoTime();
      api.await("/nodes", nodes -> leases(ledger, "victim") == 0);
      long settled = System.nanoTime();
      assertThat(Duration.ofNanos(settled - killed))
          .as(left.output() + right.output())
          .isLessThan(SETTLED);
      assertThat(watch.longestGap(killed, settled)).isLessThan(LEASE);

      // Commits of which nobody hears are settled in the same way.
      cluster.proxy().swallowCommits(5);
      watch.awaitMore(20);
      assertThat(cluster.proxy().swallowed()).isPositive();
      load.stop();
      Ledger.Count count = watch.awaitComplete();
      assertThat(count.isComplete(load.accepted())).as(count.toString()).isTrue();
      assertThat(count.attemptedAgain()).isGreaterThanOrEqualTo(3);
      api.await("/nodes", nodes -> !node(nodes, "victim").get("online").asBoolean());
      assertThat(node(other.get("/nodes"), "left").get("online").asBoolean()).isTrue();
    }
  }

  @Test
  void aKilledNodeThatIsStartedAgainTakesItsJobsBackAtOnce() throws Exception {
    ServerAddress database = cluster.database();
    String batch;
    try (ForkedMillrace node =
            cluster.serveInSilence(database, "one", "--worker-count", "2", "--lease", "30m");
        Api api = new Api(node.address())) {
      batch = submit(api, 3);
      api.await("/batches/" + batch, overview -> ServeTest.count(overview, "running") == 2);
      node.kill();
    }
    try (ForkedMillrace again = cluster.serve(database, "one");
        Api api = new Api(again.address())) {
      JsonNode overview = api.await("/batches/" + batch, ServeTest::isFinished);
      assertThat(ServeTest.count(overview, "succeeded")).isEqualTo(3);
      assertThat(again.output()).contains("2 queued again");
    }
  }

  @Test
  void oneNodeTakesWorkAndAnotherRunsIt() throws Exception {
    ServerAddress database = cluster.database();
    try (ForkedMillrace desk = cluster.serve(database, "desk", "--roles", "api");
        ForkedMillrace worker = cluster.serveInSilence(database, "worker", "--roles", "worker");
        Api api = new Api(desk.address())) {
      worker.address();
      ForkedMillrace twin = cluster.serve(database, "worker");
      String job = submitOne(api, "a.xa");
      api.await("/jobs/" + job, found -> status(found).equals("running"));

      api.post("/jobs/" + job + "/cancel", "");
      api.await("/jobs/" + job, found -> status(found).equals("canceled"));

      api.post("/queue/pause", "");
      String held = submitOne(api, "b.xa");
      Thread.sleep(1_500);
      assertThat(status(api.get("/jobs/" + held))).isEqualTo("queued");
      api.post("/queue/resume", "");
      api.await("/jobs/" + held, found -> status(found).equals("running"));

      assertThat(twin.exitCode()).isEqualTo(2);
      assertThat(twin.output()).contains("node_id_in_use");
    }
  }

  private static int leases(Ledger ledger, String node) {
    try {
      return ledger.leasedBy(node);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode node(JsonNode nodes, String id) {
    return nodes
        .get("items")
        .valueStream()
        .filter(node -> node.get("id").asString().equals(id))
        .findAny()
        .orElseThrow();
  }

  private static String submitOne(Api api, String domain) throws Exception {
    return api.post("/jobs", "{\"domain\": \"" + domain + "\"}").get("id").asString();
  }

  private static String submit(Api api, int jobs) throws Exception {
    List<String> names =
        IntStream.range(0, jobs).mapToObj(number -> "\"zone" + number + ".xa\"").toList();
    return api.post(
            "/jobs/batch", "{\"domains\": [" + String.join(",", names) + "], \"max_attempts\": 2}")
        .get("batch_id")
        .asString();
  }

  private static String status(JsonNode job) {
    return job.get("status").asString();
  }
}
