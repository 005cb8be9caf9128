package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server in its own process, from submission to result and to its end. */
class ServeTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aJobIsTestedAndItsResultCanBeRead() throws Exception {
    try (World world = new World(folder);
        ForkedMillrace server = world.serve(world.store("m.db"));
        Api api = new Api(server.address())) {
      String domain = world.zones().getFirst();
      String id = api.post("/jobs", "{\"domain\": \"" + domain + "\"}").get("id").asString();

      JsonNode job = api.await("/jobs/" + id, ServeTest::isSettled);

      assertThat(job.get("status").asString()).isEqualTo("succeeded");
      JsonNode result = api.get("/jobs/" + id + "/result");
      assertThat(result.at("/score/grade").asString()).isNotEmpty();
      assertThat(result.at("/raw/entries").size()).isPositive();
      assertThat(api.get("/readyz").toString()).contains("ok");
    }
  }

  @Test
  void aBatchOfAllZonesComesToItsEnd() throws Exception {
    try (World world = new World(folder);
        ForkedMillrace server = world.serve(world.store("m.db"));
        Api api = new Api(server.address())) {
      String batch = api.submitBatch(world.zones());

      JsonNode overview = api.await("/batches/" + batch, ServeTest::isFinished);

      assertThat(overview.get("total").asInt()).isEqualTo(world.zones().size());
      assertThat(overview.at("/status_counts/succeeded").asInt()).isEqualTo(world.zones().size());
    }
  }

  @Test
  void ctrlCStopsItAndGivesRunningJobsBack() throws Exception {
    try (World world = new World(folder)) {
      Path store = world.store("m.db");
      String batch;
      try (ForkedMillrace server =
              world.serveInSilence(store, "--worker-count", "2", "--shutdown-timeout", "1s");
          Api api = new Api(server.address())) {
        batch = api.submitBatch(List.of("a.xa", "b.xa", "c.xa"));
        api.await("/batches/" + batch, overview -> count(overview, "running") == 2);

        server.interrupt();
        assertThat(server.exitCode()).isEqualTo(130);
        assertThat(server.output()).contains("Stopped").doesNotContain("Exception");
      }
      try (ForkedMillrace again = world.serve(store);
          Api api = new Api(again.address())) {
        JsonNode overview = api.await("/batches/" + batch, ServeTest::isFinished);
        assertThat(count(overview, "succeeded")).isEqualTo(3);
      }
    }
  }

  @Test
  void logLinesAreJsonWhenNobodyWatches() throws Exception {
    try (World world = new World(folder);
        ForkedMillrace server = world.serve(world.store("m.db"))) {
      server.address();
      assertThat(server.output().lines()).allMatch(line -> line.startsWith("{"));
    }
  }

  static boolean isSettled(JsonNode job) {
    return !List.of("scheduled", "queued", "running").contains(job.get("status").asString());
  }

  static boolean isFinished(JsonNode overview) {
    return !overview.path("finished_at").isMissingNode() && !overview.get("finished_at").isNull();
  }

  static int count(JsonNode overview, String status) {
    return overview.at("/status_counts/" + status).asInt(0);
  }
}
