import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a server that is being trained is asked for: what monitoring and first users do. */
final class Visit {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int ROUNDS = 5;
  private static final int FOUND = 200;
  private static final String DOMAIN = "training.example";
  private static final String JOB = "{\"domain\":\"" + DOMAIN + "\",\"tests\":[\"syntax01\"]}";

  private static final List<String> PAGES =
      List.of(
          "/",
          "/metrics",
          "/api/v1/healthz",
          "/api/v1/readyz",
          "/api/v1/version",
          "/api/v1/queue",
          "/api/v1/jobs",
          "/api/v1/batches",
          "/api/v1/domains",
          "/api/v1/tags",
          "/api/v1/nodes");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process server;
  private final String address;

  Visit(Process server, int port) {
    this.server = server;
    this.address = "http://127.0.0.1:" + port;
  }

  /** Waits for the server, gives it jobs that need no name server, and reads what it shows. */
  void make() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answers("/api/v1/readyz", "ready")) {
      goOnUntil(end);
    }
    for (int round = 0; round < ROUNDS; round++) {
      submit();
      for (String page : PAGES) {
        get(page);
      }
    }
    while (answers("/api/v1/jobs?status=queued", DOMAIN)
        || answers("/api/v1/jobs?status=running", DOMAIN)) {
      goOnUntil(end);
    }
  }

  private void submit() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/jobs"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JOB))
            .build();
    client.send(request, BodyHandlers.ofString());
  }

  private boolean answers(String path, String words) throws InterruptedException {
    try {
      HttpResponse<String> response = get(path);
      return response.statusCode() == FOUND && response.body().contains(words);
    } catch (IOException e) {
      return false; // It does not listen yet.
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private void goOnUntil(Instant end) throws IOException, InterruptedException {
    if (!server.isAlive() || Instant.now().isAfter(end)) {
      throw new IOException("The server that is being trained did not get on.");
    }
    Thread.sleep(Duration.ofMillis(100));
  }
}
