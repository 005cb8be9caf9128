package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachingTest {
  private final Api api = Api.start();

  @AfterEach
  void stop() {
    api.close();
  }

  private String finishedJob() {
    String id = api.post("/api/v1/jobs", "{\"domain\":\"a.example\"}").text("/id");
    api.millrace().run(id).leave();
    api.millrace().finish(id, JobStatus.SUCCEEDED);
    return id;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/runs/ID",
        "/api/v1/runs/ID/result",
        "/api/v1/jobs/ID/result",
        "/api/v1/profiles",
        "/api/v1/profiles/1",
        "/api/v1/profiles/default",
        "/api/v1/profiles/defaults",
        "/api/v1/profiles/compatibility",
        "/api/v1/profiles/1/compatibility",
        "/api/v1/locales",
        "/api/v1/version"
      })
  void readsThatRepeatAreAnsweredShortly(String path) {
    api.post("/api/v1/profiles", "{\"name\":\"one\",\"config\":{}}");
    String url = path.replace("ID", finishedJob());
    Answer first = api.get(url);

    assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(first.header("Vary")).contains("Accept-Encoding");
    Answer again = api.get(url, "If-None-Match", "\"other\", " + first.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(api.get(url, "If-None-Match", "\"other\"").status()).isEqualTo(200);
  }

  @Test
  void whatHasChangedIsSentAgain() {
    api.post("/api/v1/profiles", "{\"name\":\"one\",\"config\":{}}");
    String path = "/api/v1/profiles/1";
    String tag = api.get(path).header("ETag");
    String list = api.get("/api/v1/profiles").header("ETag");

    api.send("PUT", path, "application/json", "{\"name\":\"two\",\"config\":{}}");

    assertThat(api.get(path, "If-None-Match", tag).text("/name")).isEqualTo("two");
    assertThat(api.get("/api/v1/profiles", "If-None-Match", list).status()).isEqualTo(200);
  }

  @Test
  void eachLanguageHasATagOfItsOwn() {
    String path = "/api/v1/jobs/" + finishedJob() + "/result";
    Answer english = api.get(path, "Accept-Language", "en");

    assertThat(english.header("Vary")).isEqualTo("Accept-Encoding, Accept-Language");
    assertThat(api.get(path + "?locale=fr", "If-None-Match", english.header("ETag")).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/jobs",
        "/api/v1/queue",
        "/api/v1/whoami",
        "/api/v1/audit",
        "/api/v1/healthz",
        "/api/v1/runs/x",
        "/api/v1/nowhere"
      })
  void whatIsLiveIsNeverKept(String path) {
    Answer answer = api.get(path);

    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("ETag")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/style.css", "/openapi.yaml"})
  void filesOfTheServerMayBeKeptByAnybody(String path) {
    Answer first = api.get(path);

    assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(api.get(path, "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
  }

  @Test
  void theContractArrivesAsItWasWritten() throws IOException {
    assertThat(api.get("/openapi.yaml").body())
        .contains("mr_…")
        .isEqualTo(Files.readString(Path.of("..", "docs", "openapi.yaml")));
  }
}
