package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import dev.millrace.http.contract.RawConnection;
import dev.millrace.http.fake.FakeMillrace;
import dev.millrace.http.operation.VersionInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
  private final List<String> counted = new CopyOnWriteArrayList<>();
  private final List<String> codes = new CopyOnWriteArrayList<>();
  private final Api api =
      Api.start(Api.settings(HttpSettings.Bodies.DEFAULT), JobFeed.Limits.DEFAULT, new Counting());

  @AfterEach
  void stop() {
    api.close();
  }

  private final class Counting implements Telemetry {
    @Override
    public void httpRequest(String method, String route, int status, Duration took) {
      counted.add(method + " " + route + " " + status);
    }

    @Override
    public void httpError(String code) {
      codes.add(code);
    }
  }

  @Test
  void everyAnswerIsHardenedAndHasAnId() {
    Answer answer = api.get("/api/v1/healthz");

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Request-Id")).isNotEmpty();
    assertThat(answer.header("Server")).isEmpty();
    assertThat(api.get("/api/v1/healthz", "X-Request-Id", "mine-1").header("X-Request-Id"))
        .isEqualTo("mine-1");
    assertThat(api.get("/api/v1/healthz", "X-Request-Id", "a b").header("X-Request-Id"))
        .isNotEqualTo("a b");
  }

  @Test
  void thePageHasNoScriptAndShowsTheQueue() {
    Answer page = api.get("/");

    assertThat(page.body()).contains("open, 0 queued, 0 running").doesNotContain("<script");
    assertThat(page.header("Content-Security-Policy")).contains("style-src 'self'");
  }

  @Test
  void thePageTellsTheAddressThatItWasFoundAt() {
    assertThat(api.get("/").body())
        .contains("http://127.0.0.1:" + api.port() + "/api/v1/jobs")
        .doesNotContain("{{");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/openapi.yaml",
        "/api/v1/jobs",
        "/api/v1/jobs?limt=5",
        "/api/v1/jobs/0190163d-8694-739b-aea5-966c26f8ad91",
        "/api/v1/jobs/0190163d-8694-739b-aea5-966c26f8ad91/events",
        "/api/v1/entries?format=csv"
      })
  void headAnswersAsGetDoes(String path) {
    Answer get = api.get(path);
    Answer head = api.send("HEAD", path, "text/plain", "");

    assertThat(head.status()).isEqualTo(get.status());
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void headSeesThatTheStoreIsDown() {
    api.millrace().unreachable(true);

    assertThat(api.send("HEAD", "/api/v1/readyz", "text/plain", "").status()).isEqualTo(503);
  }

  @Test
  void anUnknownPathIsNotFoundAndAKnownOneSaysWhatItTakes() {
    assertThat(api.get("/api/v1/nowhere").code()).isEqualTo("route_not_found");
    Answer answer = api.delete("/api/v1/jobs");
    assertThat(answer.code()).isEqualTo("method_not_allowed");
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
  }

  @Test
  void anUnknownOrRepeatedParameterIsNamed() {
    Answer unknown = api.get("/api/v1/jobs?limt=5");
    assertThat(unknown.code()).isEqualTo("unknown_parameter");
    assertThat(unknown.text("/error/details/parameter")).isEqualTo("limt");
    assertThat(api.get("/api/v1/jobs?limit=5&limit=6").code()).isEqualTo("repeated_parameter");
  }

  @Test
  void pagesOfOtherSitesCannotChangeAnything() {
    Answer answer =
        api.send("POST", "/api/v1/queue/pause", "text/plain", "", "Origin", "https://evil.example");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("origin_refused");
    assertThat(api.get("/api/v1/queue").text("/paused")).isEqualTo("false");
    assertThat(
            api.send(
                    "POST",
                    "/api/v1/queue/pause",
                    "text/plain",
                    "",
                    "Origin",
                    "http://127.0.0.1:" + api.port())
                .status())
        .isEqualTo(200);
  }

  @Test
  void aStoreThatIsDownIsSaidSoWithAHintWhenToTryAgain() {
    api.millrace().unreachable(true);

    Answer answer = api.get("/api/v1/jobs");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("store_unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    Answer ready = api.get("/api/v1/readyz");
    assertThat(ready.status()).isEqualTo(503);
    assertThat(ready.text("/parts/database")).isEqualTo("The database does not answer.");
    assertThat(api.get("/api/v1/healthz").status()).isEqualTo(200);
    assertThat(api.get("/").body()).contains("cannot be read now");
  }

  @Test
  void readinessTurnsWithTheStoreAndComesBackByItself() {
    assertThat(api.get("/api/v1/readyz").status()).isEqualTo(200);

    api.millrace().unreachable(true);
    assertThat(api.get("/api/v1/readyz").status()).isEqualTo(503);
    api.millrace().unreachable(false);

    assertThat(api.get("/api/v1/readyz").text("/status")).isEqualTo("ready");
    assertThat(api.get("/api/v1/jobs").status()).isEqualTo(200);
  }

  @Test
  void nodesAreListedWithWhetherTheyAreThere() {
    Answer nodes = api.get("/api/v1/nodes");

    assertThat(nodes.text("/items/0/id")).isEqualTo("mill-1");
    assertThat(nodes.text("/items/0/online")).isEqualTo("true");
    assertThat(nodes.text("/items/0/roles/0")).isEqualTo("api");
    assertThat(nodes.text("/items/0/running")).isEqualTo("3");
    assertThat(nodes.text("/items/1/online")).isEqualTo("false");
  }

  @Test
  void aNodeThatDoesNotServeAnswersOnlyMonitors() throws Exception {
    try (MillraceHttp probes =
            new MillraceHttp(
                new FakeMillrace().useCases(RetentionPolicy.FOREVER),
                Surface.PROBES,
                Api.settings(HttpSettings.Bodies.DEFAULT),
                Telemetry.NONE,
                new VersionInfo("0", null, "25"));
        HttpClient client = HttpClient.newHttpClient()) {
      probes.start();

      for (String path : List.of("healthz", "readyz", "version", "metrics?format=prom")) {
        assertThat(status(client, probes.port(), path)).as(path).isEqualTo(200);
      }
      for (String path : List.of("jobs", "nodes", "queue", "locales")) {
        assertThat(status(client, probes.port(), path)).as(path).isEqualTo(404);
      }
    }
  }

  private static int status(HttpClient client, int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/" + path);
    return client
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void aFaultShowsNothingButTheRequestId() {
    api.millrace().broken(true);

    Answer answer = api.get("/api/v1/jobs", "X-Request-Id", "trace-me");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text("/error/details/request_id")).isEqualTo("trace-me");
    assertThat(answer.body()).doesNotContain("hunter2", "IllegalState", "at dev.");
  }

  @Test
  void requestsAreCountedByPatternNeverByPath() {
    api.get("/api/v1/jobs/0190163d-8694-739b-aea5-966c26f8ad91");
    api.get("/nowhere");
    api.close();

    assertThat(counted).containsExactly("GET /api/v1/jobs/{id} 404", "GET none 404");
    assertThat(codes).containsExactly("job_not_found", "route_not_found");
  }

  @Test
  void whatTheServerRefusesItselfHasTheSameForm() throws IOException {
    assertThat(
            RawConnection.ask(
                api.port(), "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
        .contains(" 431 ")
        .contains("\"code\":\"headers_too_large\"");
    assertThat(RawConnection.ask(api.port(), "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n"))
        .contains(" 414 ")
        .contains("\"code\":\"uri_too_long\"");
    assertThat(RawConnection.ask(api.port(), "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n"))
        .contains(" 400 ")
        .contains("\"code\":\"invalid_request\"");
  }

  @Test
  void aBodyThatStopsComingIsGivenUp() throws IOException {
    assertThat(
            RawConnection.ask(
                api.port(),
                "POST /api/v1/jobs HTTP/1.1\r\n"
                    + "Host: localhost\r\n"
                    + "Content-Type: application/json\r\n"
                    + "Content-Length: 100\r\n"
                    + "Connection: close\r\n\r\n"
                    + "{"))
        .contains(" 408 ")
        .contains("\"code\":\"request_timeout\"");
  }

  @Test
  void aPortInUseIsSaidSo() {
    HttpSettings taken = HttpSettings.of("127.0.0.1", api.port());

    assertThatThrownBy(() -> Api.start(taken, JobFeed.Limits.DEFAULT, Telemetry.NONE))
        .isInstanceOfSatisfying(
            HttpStartRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("port_in_use");
              assertThat(refused).hasMessageContaining("127.0.0.1:" + api.port());
            });
  }

  @Test
  void anAddressOfAnotherMachineIsSaidSo() {
    assertThatThrownBy(
            () ->
                Api.start(HttpSettings.of("192.0.2.1", 0), JobFeed.Limits.DEFAULT, Telemetry.NONE))
        .isInstanceOfSatisfying(
            HttpStartRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("cannot_listen"));
  }
}
