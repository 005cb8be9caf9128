package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The public API of a server in its own process, whose whole DNS lives on loopback. */
class PublicApiStageTest {

  private static final String GUARDED = "NON_GLOBAL_QUERY_BLOCKED";

  @TempDir private Path folder = Path.of("");

  @Test
  void everybodyHasZonesTestedButReachesNothingThatOnlyTheServerReaches() throws Exception {
    try (World world = new World(folder);
        ForkedMillrace server = world.serve(world.store("m.db"), "--public-api");
        Api api = new Api(server.address());
        Api everybody = Api.forEverybody(server.address())) {
      String body = "{\"domain\": \"" + world.zones().getFirst() + "\"}";

      assertThat(result(everybody, everybody.post("/jobs", body).get("public_id")))
          .contains(GUARDED);
      assertThat(result(api, api.post("/jobs", body).get("id"))).doesNotContain(GUARDED);
    }
  }

  @Test
  void inANetworkOfItsOwnTheOperatorMayAllowIt() throws Exception {
    try (World world = new World(folder);
        ForkedMillrace server =
            world.serve(
                world.store("m.db"), "--public-api", "--public-api-allow-private-undelegated-ip");
        Api everybody = Api.forEverybody(server.address())) {
      String zone = world.zones().getFirst();

      JsonNode found = everybody.get("/lookup/" + zone);
      assertThat(found.get("nameservers").size()).as(found.toString()).isPositive();
      String body =
          "{\"domain\": \"%s\", \"nameservers\": %s}".formatted(zone, found.get("nameservers"));
      assertThat(result(everybody, everybody.post("/jobs", body).get("public_id")))
          .doesNotContain(GUARDED);
    }
  }

  private static String result(Api api, JsonNode id) throws Exception {
    String job = "/jobs/" + id.asString();
    JsonNode settled = api.await(job, answer -> answer.has("finished_at"));
    assertThat(settled.get("status").asString()).as(settled.toString()).isEqualTo("succeeded");
    return api.get(job + "/result").toString();
  }
}
