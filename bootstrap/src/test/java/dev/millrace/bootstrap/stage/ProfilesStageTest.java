package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Profiles in a server with the real engine. */
class ProfilesStageTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder = Path.of("");

  /** Each layer has a word of its own and one about the threshold that all of them set. */
  @Test
  void aRunHasTheLayersOneOverTheOtherAsTheyWereWhenItWasSubmitted() throws Exception {
    Path base =
        Files.writeString(
            folder.resolve("base.json"),
            "{\"resolver\":{\"defaults\":{\"retry\":3}},\"test_cases_vars\":{\"zone04\":"
                + "{\"SOA_RETRY_MINIMUM_VALUE\":11}}}");
    try (World world = new World(folder);
        ForkedMillrace server =
            world.serve(
                world.store("m.db"), "--profile", base.toString(), "--roles", "api,worker");
        Api api = new Api(server.address())) {
      String zone = world.zones().getFirst();
      assertThat(api.get("/profiles/default").at("/config/resolver/defaults/retry").asInt())
          .isEqualTo(3);
      api.post("/queue/pause", "");
      long profile = stored(api);
      JsonNode job =
          api.post(
              "/jobs",
              """
              {"domain": "%s", "profile_id": %d, "tests": ["zone"],
               "profile_overrides": {"test_cases_vars": {"zone06": {"SOA_DEFAULT_TTL_MINIMUM_VALUE": 33}}}}
              """
                  .formatted(zone, profile));
      api.delete("/profiles/" + profile);
      api.post("/queue/resume", "");

      String id = job.get("id").asString();
      JsonNode settled = api.await("/jobs/" + id, ServeTest::isSettled);

      assertThat(settled.get("status").asString()).as(settled.toString()).isEqualTo("succeeded");
      assertThat(settled.get("profile_id").asLong()).isEqualTo(profile);
      assertThat(settled.get("profile_name").asString()).isEqualTo("layered");
      JsonNode effective =
          JSON.readTree(api.get("/runs/" + id).get("effective_profile").asString());
      assertThat(effective.at("/resolver/defaults/retry").asInt()).isEqualTo(3);
      JsonNode thresholds = effective.get("test_cases_vars");
      assertThat(thresholds.at("/zone04/SOA_RETRY_MINIMUM_VALUE").asInt()).isEqualTo(22);
      assertThat(thresholds.at("/zone06/SOA_DEFAULT_TTL_MINIMUM_VALUE").asInt()).isEqualTo(33);
      assertThat(thresholds.at("/zone06/SOA_DEFAULT_TTL_MAXIMUM_VALUE").asInt()).isEqualTo(22);
      assertThat(thresholds.at("/zone02/SOA_REFRESH_MINIMUM_VALUE").asInt()).isEqualTo(14_400);
    }
  }

  private static long stored(Api api) throws Exception {
    return api.post(
            "/profiles",
            """
            {"name": "layered", "config": {"test_cases_vars": {
               "zone04": {"SOA_RETRY_MINIMUM_VALUE": 22},
               "zone06": {"SOA_DEFAULT_TTL_MINIMUM_VALUE": 22, "SOA_DEFAULT_TTL_MAXIMUM_VALUE": 22}}}}
            """)
        .get("id")
        .asLong();
  }
}
