package dev.millrace.bootstrap.stage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API of a server as any client does. */
final class Api implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  Api(String address) {
    this.base = address + "/api/v1";
  }

  JsonNode get(String path) throws Exception {
    return send(request(path).GET());
  }

  JsonNode post(String path, String body) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  void delete(String path) throws Exception {
    HttpResponse<String> response =
        client.send(request(path).DELETE().build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new AssertionError(response.statusCode() + ": " + response.body());
    }
  }

  /** The status of an answer, and what it says. */
  record Answer(int status, JsonNode body) {}

  /** Asks without minding what is answered. */
  Answer ask(String path) throws Exception {
    return answer(request(path).GET());
  }

  /** Submits without minding what is answered. */
  Answer submit(String body, String idempotencyKey) throws Exception {
    return answer(
        request("/jobs")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Answer answer(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), JSON.readTree(response.body()));
  }

  String submitBatch(List<String> domains) throws Exception {
    String quoted = String.join(",", domains.stream().map(name -> '"' + name + '"').toList());
    return post("/jobs/batch", "{\"domains\": [" + quoted + "]}").get("batch_id").asString();
  }

  /** Asks again and again until the answer is as it should be. */
  JsonNode await(String path, Predicate<JsonNode> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    JsonNode answer = get(path);
    while (!condition.test(answer)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(path + " is still " + answer);
      }
      Thread.sleep(50);
      answer = get(path);
    }
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
  }

  private JsonNode send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new AssertionError(response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    client.close();
  }
}
