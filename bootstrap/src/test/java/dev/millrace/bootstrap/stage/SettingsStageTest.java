package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.Patience;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Settings of a server in its own process, changed while it runs. */
class SettingsStageTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsChosenHoldsAtOnceAndAfterARestartUnlessAFlagSaysOtherwise() throws Exception {
    try (World world = new World(folder)) {
      Path store = world.store("m.db");
      try (ForkedMillrace server = world.serveInSilence(store);
          Api api = new Api(server.address())) {
        change(server, "{\"workers.count\": 1, \"public_api.enabled\": true}");
        String batch = api.submitBatch(List.of("a.xa", "b.xa", "c.xa"));
        api.await("/batches/" + batch, overview -> ServeTest.count(overview, "running") == 1);

        change(server, "{\"workers.count\": 2, \"log.level\": \"debug\"}");
        api.await("/batches/" + batch, overview -> ServeTest.count(overview, "running") == 2);
        change(server, "{\"workers.count\": 0}");
        assertThat(ServeTest.count(api.get("/batches/" + batch), "running")).isEqualTo(2);
        Patience.until("more is logged", () -> server.output().contains("\"DEBUG\""));
        assertThat(server.output()).contains("workers.count is 2 from now on; it was 1");
      }
      try (ForkedMillrace again = world.serve(store, "--log-level", "info");
          Api api = new Api(again.address());
          Api everybody = Api.forEverybody(again.address())) {
        JsonNode settings = api.get("/settings");
        assertThat(settings.at("/workers.count/value").asInt()).isZero();
        assertThat(settings.at("/workers.count/source").asString()).isEqualTo("database");
        assertThat(settings.at("/log.level/source").asString()).isEqualTo("cli_flag");
        assertThat(settings.at("/log.level/readonly").asBoolean()).isTrue();
        assertThat(everybody.get("/info").has("rate_limit_max")).isTrue();
        change(again, "{\"workers.count\": null}");
        api.await("/queue", queue -> queue.toString().contains("\"running\":0"));
      }
    }
  }

  @Test
  void sighupDoesNoHarmWhereThereIsNothingToReadAgain() throws Exception {
    try (World world = new World(folder);
        ForkedMillrace server = world.serve(world.store("m.db"));
        Api api = new Api(server.address())) {
      server.hangUp();

      Patience.until("it is heard", () -> server.output().contains("no file of tokens"));
      assertThat(api.get("/healthz").get("status").asString()).isEqualTo("ok");
    }
  }

  @Test
  void aCertificateThatIsNoneEndsTheStartWithItsName() throws Exception {
    try (World world = new World(folder);
        ForkedMillrace server =
            world.serve(world.store("m.db"), "--tls-cert", folder.resolve("no.pem").toString())) {
      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.output()).contains("tls_file_unusable", "no.pem", "does not exist");
    }
  }

  static void change(ForkedMillrace server, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/settings"))
                  .header("Content-Type", "application/json")
                  .PUT(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }
}
