package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A process that is killed in the middle of a batch loses nothing and does nothing twice. */
class KillTest {

  private static final int WORKERS = 2;

  @TempDir private Path folder = Path.of("");

  @Test
  void whatRanIsFailedAsInterruptedAndAllTheRestGoesOn() throws Exception {
    try (World world = new World(folder)) {
      Path store = world.store("m.db");
      List<String> first = world.zones().subList(0, 3);
      String finishedBatch = finish(world, store, first);
      Map<String, String> before = finishTimes(world, store, finishedBatch);

      List<String> second = names(20);
      String killedBatch = killWhileRunning(world, store, second);

      try (ForkedMillrace again = world.serve(store);
          Api api = new Api(again.address())) {
        api.await("/batches/" + killedBatch, ServeTest::isFinished);
        List<JsonNode> jobs = jobs(api, killedBatch);
        assertThat(jobs)
            .extracting(job -> text(job, "domain"))
            .containsExactlyInAnyOrderElementsOf(second);
        List<JsonNode> failed =
            jobs.stream().filter(job -> text(job, "status").equals("failed")).toList();
        assertThat(failed).hasSize(WORKERS);
        assertThat(failed)
            .allSatisfy(job -> assertThat(text(job, "error")).contains("interrupted"));
        assertThat(jobs)
            .filteredOn(job -> !text(job, "status").equals("failed"))
            .allSatisfy(job -> assertThat(text(job, "status")).isEqualTo("succeeded"));
        assertThat(finishTimes(api, finishedBatch)).isEqualTo(before);
        assertThat(api.get("/runs?limit=500").get("total").asInt())
            .isEqualTo(first.size() + second.size());
      }
    }
  }

  private static String finish(World world, Path store, List<String> domains) throws Exception {
    try (ForkedMillrace server = world.serve(store);
        Api api = new Api(server.address())) {
      String batch = api.submitBatch(domains);
      api.await("/batches/" + batch, ServeTest::isFinished);
      return batch;
    }
  }

  private static String killWhileRunning(World world, Path store, List<String> domains)
      throws Exception {
    try (ForkedMillrace server =
            world.serveInSilence(store, "--worker-count", String.valueOf(WORKERS));
        Api api = new Api(server.address())) {
      String batch = api.submitBatch(domains);
      api.await("/batches/" + batch, overview -> ServeTest.count(overview, "running") == WORKERS);
      server.kill();
      return batch;
    }
  }

  private static Map<String, String> finishTimes(World world, Path store, String batch)
      throws Exception {
    try (ForkedMillrace server = world.serve(store);
        Api api = new Api(server.address())) {
      return finishTimes(api, batch);
    }
  }

  private static Map<String, String> finishTimes(Api api, String batch) throws Exception {
    return jobs(api, batch).stream()
        .collect(Collectors.toMap(job -> text(job, "id"), job -> text(job, "finished_at")));
  }

  private static List<JsonNode> jobs(Api api, String batch) throws Exception {
    return api.get("/jobs?limit=500&batch_id=" + batch).get("items").valueStream().toList();
  }

  private static String text(JsonNode job, String field) {
    return job.get(field).asString();
  }

  private static List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      names.add("zone" + number + ".xa");
    }
    return names;
  }
}
