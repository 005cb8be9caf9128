package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a node of each role does and does not do. */
class RolesTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aNodeThatOnlyServesTakesJobsAndRunsNone() throws Exception {
    try (World world = new World(folder);
        ForkedMillrace server =
            world.serve(world.store("m.db"), "--roles", "api", "--node-id", "desk");
        Api api = new Api(server.address())) {
      String domain = world.zones().getFirst();
      String id = api.post("/jobs", "{\"domain\": \"" + domain + "\"}").get("id").asString();

      JsonNode node =
          api.await("/nodes", nodes -> nodes.at("/items/0/online").asBoolean()).at("/items/0");

      assertThat(node.get("id").asString()).isEqualTo("desk");
      assertThat(node.get("roles").toString()).isEqualTo("[\"api\"]");
      assertThat(node.get("capacity").asInt()).isZero();
      assertThat(api.get("/jobs/" + id).get("status").asString()).isEqualTo("queued");
      assertThat(api.get("/readyz").get("parts").has("workers")).isFalse();
      assertThat(server.output()).contains("Node desk has the roles api");
    }
  }

  @Test
  void aNodeThatOnlyWorksAnswersNothingButMonitors() throws Exception {
    try (World world = new World(folder);
        ForkedMillrace server = world.serve(world.store("m.db"), "--roles", "worker");
        Api api = new Api(server.address())) {
      assertThat(api.get("/healthz").get("status").asString()).isEqualTo("ok");
      assertThat(api.get("/metrics").has("health")).isTrue();
      JsonNode ready =
          api.await("/readyz", state -> state.get("status").asString().equals("ready"));
      assertThat(ready.get("parts").get("workers").asString()).isEqualTo("ok");
      assertThatThrownBy(() -> api.get("/jobs")).hasMessageContaining("route_not_found");
    }
  }

  @Test
  void aWorkerWithoutWorkersIsRefused() throws Exception {
    try (ForkedMillrace server =
        ForkedMillrace.start("serve", "--roles", "worker", "--worker-count", "0")) {
      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.output()).contains("node.roles", "workers.count");
    }
  }
}
