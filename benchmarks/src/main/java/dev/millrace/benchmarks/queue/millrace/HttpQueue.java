package dev.millrace.benchmarks.queue.millrace;

import dev.millrace.benchmarks.queue.Contender;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.place.EngineKind;
import dev.millrace.benchmarks.queue.work.Callers;
import dev.millrace.benchmarks.queue.work.Payload;
import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.ConfigurationLoader;
import dev.millrace.bootstrap.configuration.Environment;
import dev.millrace.bootstrap.wiring.EngineWiring;
import dev.millrace.bootstrap.wiring.MillraceServer;
import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.ServerAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Millrace as a client sees it: a server without workers, asked over HTTP/1.1 with keep-alive. */
public final class HttpQueue implements Contender {

  private static final int CREATED = 201;

  private final Database database;
  private final MillraceServer.Running server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI jobs;

  public HttpQueue(Database database) {
    this.database = database;
    Configuration configuration =
        new ConfigurationLoader(new Environment(Map.of(), "bench", "/nonexistent"))
            .load(flags(database), null);
    server =
        MillraceServer.start(configuration, EngineWiring.tester(configuration.engine()), "bench");
    jobs = URI.create(server.url() + "/api/v1/jobs");
  }

  private static Map<String, String> flags(Database database) {
    Map<String, String> flags = new HashMap<>(Map.of("listen", "0", "worker-count", "0"));
    if (database.kind() == EngineKind.SQLITE) {
      flags.put("db-driver", "sqlite");
      flags.put("db-dsn", String.valueOf(database.file()));
      return flags;
    }
    ServerAddress address = database.address();
    if (address.endpoint() instanceof Endpoint.Tcp tcp) {
      flags.put("db-host", tcp.host());
      flags.put("db-port", String.valueOf(tcp.port()));
    }
    flags.put("db-driver", database.kind().label());
    flags.put("db-name", address.database());
    flags.put("db-user", Objects.requireNonNull(address.user()));
    flags.put("db-password", Objects.requireNonNull(address.password()).value());
    return flags;
  }

  @Override
  public String name() {
    return "Millrace, over HTTP";
  }

  @Override
  public String settings() {
    return "POST /api/v1/jobs with keep-alive, one connection a caller; the server is in the same"
        + " process as the callers and answers with the job; given a fifth of the singles";
  }

  @Override
  public int jobs(Measure measure, int asked) {
    return asked / 5;
  }

  @Override
  public Set<Measure> measures() {
    return EnumSet.of(Measure.SINGLES);
  }

  @Override
  public void reset() throws Exception {
    Stores.empty(database);
  }

  @Override
  public long waiting() throws Exception {
    return Stores.waiting(database);
  }

  @Override
  public Duration submitSingles(int callers, int jobs) throws Exception {
    return Callers.each(callers, jobs, this::submit);
  }

  private void submit(int number) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(jobs)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"kind\":\"bench\",\"payload\":" + Payload.of(number) + "}"))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != CREATED) {
      throw new IllegalStateException(response.statusCode() + ": " + response.body());
    }
  }

  @Override
  public Duration submitBulk(int jobs) {
    throw new UnsupportedOperationException("Only single submissions are measured over HTTP.");
  }

  @Override
  public Duration drain(int jobs) {
    throw new UnsupportedOperationException("Only single submissions are measured over HTTP.");
  }

  @Override
  public long[] pickUp(int jobs) {
    throw new UnsupportedOperationException("Only single submissions are measured over HTTP.");
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
