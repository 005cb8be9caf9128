package dev.millrace.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.event.JobFeed;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.http.HttpSettings;
import dev.millrace.http.MillraceHttp;
import dev.millrace.http.contract.Contract.Operation;
import dev.millrace.http.event.EventStreams;
import dev.millrace.http.fake.FakeMillrace;
import dev.millrace.http.operation.VersionInfo;
import dev.millrace.http.publicapi.PublicSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A running server over the fake store, and a client that holds each answer to the contract. */
public final class Api implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Contract CONTRACT = new Contract();

  static {
    // Shorter than the server's patience, or a call may meet the very end of its connection.
    System.setProperty("jdk.httpclient.keepalive.timeout", "2");
  }

  private final FakeMillrace millrace;
  private final MillraceHttp server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Set<String> seen = new ConcurrentSkipListSet<>();

  private Api(FakeMillrace millrace, HttpSettings settings, Telemetry telemetry) {
    this.millrace = millrace;
    this.server =
        new MillraceHttp(
            millrace.useCases(RetentionPolicy.FOREVER),
            settings,
            telemetry,
            new VersionInfo("0.1.0-test", null, "25"));
    server.start();
  }

  public static Api start() {
    return start(settings(HttpSettings.Bodies.DEFAULT), JobFeed.Limits.DEFAULT, Telemetry.NONE);
  }

  /** With bounds on those who watch. */
  public static Api start(EventStreams.Limits streams) {
    HttpSettings usual = settings(HttpSettings.Bodies.DEFAULT);
    return start(
        new HttpSettings(
            usual.host(),
            usual.port(),
            usual.bodies(),
            usual.timeouts(),
            3_000,
            streams,
            Set.of(),
            usual.exposure(),
            null),
        JobFeed.Limits.DEFAULT,
        Telemetry.NONE);
  }

  public static Api start(HttpSettings settings, JobFeed.Limits watchers, Telemetry telemetry) {
    return new Api(new FakeMillrace(watchers), settings, telemetry);
  }

  /** With tokens that open it, or without any need for them. */
  public static Api start(KnownTokens tokens, Set<String> allowedHosts) {
    FakeMillrace millrace = new FakeMillrace(JobFeed.Limits.DEFAULT);
    millrace.admit(tokens);
    return new Api(
        millrace, settings(HttpSettings.Bodies.DEFAULT).allowing(allowedHosts), Telemetry.NONE);
  }

  /** Loopback, a free port, a short heartbeat. */
  public static HttpSettings settings(HttpSettings.Bodies bodies) {
    return new HttpSettings(
        "127.0.0.1",
        0,
        bodies,
        new HttpSettings.Timeouts(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(200),
            Duration.ofSeconds(2)),
        100,
        Set.of(),
        new HttpSettings.Exposure(
            () -> new PublicSettings(true, 40, Duration.ofMinutes(10)), List.of()));
  }

  public FakeMillrace millrace() {
    return millrace;
  }

  public Contract contract() {
    return CONTRACT;
  }

  public int port() {
    return server.port();
  }

  /** Every operation with every status and code that was answered: {@code id status code}. */
  public Set<String> seen() {
    return seen;
  }

  public Answer get(String path, String... headers) {
    return exchange(request("GET", path, BodyPublishers.noBody(), "", headers), "");
  }

  public Answer post(String path) {
    return exchange(request("POST", path, BodyPublishers.noBody(), ""), "");
  }

  public Answer post(String path, String json, String... headers) {
    return send("POST", path, "application/json", json, headers);
  }

  /** A body of any type. */
  public Answer send(String method, String path, String type, String body, String... headers) {
    return exchange(
        request(method, path, BodyPublishers.ofString(body), type, headers),
        type.equals("application/json") ? body : "");
  }

  public Answer delete(String path) {
    return exchange(request("DELETE", path, BodyPublishers.noBody(), ""), "");
  }

  /** A body that comes in pieces, without a length in front. */
  public Answer stream(String path, String type, InputStream body, String... headers) {
    return exchange(
        request("POST", path, BodyPublishers.ofInputStream(() -> body), type, headers), "");
  }

  /** An open answer, for streams. */
  public HttpResponse<InputStream> open(String path, String... headers) {
    HttpResponse<InputStream> response =
        call(
            request("GET", path, BodyPublishers.noBody(), "", headers),
            BodyHandlers.ofInputStream());
    CONTRACT
        .find("GET", response.uri().getPath())
        .ifPresent(operation -> seen.add(operation.id() + " " + response.statusCode() + " "));
    return response;
  }

  private Answer exchange(HttpRequest request, String jsonBody) {
    HttpResponse<String> response = call(request, BodyHandlers.ofString());
    Answer answer = new Answer(response.statusCode(), response.body(), response.headers());
    CONTRACT
        .find(request.method(), request.uri().getPath())
        .ifPresent(operation -> check(operation, answer, jsonBody));
    return answer;
  }

  private void check(Operation operation, Answer answer, String jsonBody) {
    seen.add(operation.id() + " " + answer.status() + " " + answer.code());
    assertThat(
            CONTRACT.problems(
                operation, answer.status(), answer.header("Content-Type"), answer.body()))
        .as("%s answered %s %s", operation.id(), answer.status(), answer.body())
        .isEmpty();
    if (!jsonBody.isEmpty() && answer.status() < 300) {
      assertThat(CONTRACT.requestProblems(operation, jsonBody)).as(jsonBody).isEmpty();
    }
  }

  private <T> HttpResponse<T> call(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest request(
      String method, String path, BodyPublisher body, String type, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .timeout(PATIENCE)
            .method(method, body);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  /** The server stops; the client stays. */
  public void stopServer() {
    server.close();
  }

  @Override
  public void close() {
    server.close();
    client.shutdownNow();
  }
}
