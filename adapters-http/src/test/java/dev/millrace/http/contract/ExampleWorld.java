package dev.millrace.http.contract;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenHash;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Contract.Example;
import dev.millrace.http.contract.Contract.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server with something of everything, for one call of an operation as its example shows it. */
public final class ExampleWorld implements AutoCloseable {
  /** The ids that examples of the queue name: they stand for the two jobs that wait. */
  private static final String FIRST_SHOWN = "0190163d-8694-739b-aea5-966c26f8ad91";

  private static final String SECOND_SHOWN = "0190163d-8694-739b-aea5-966c26f8ad92";
  private static final String V1 = "/api/v1";

  private final Operation operation;
  private final Api api;
  private String done = "";
  private String before = "";
  private String after = "";
  private String publicJob = "";
  private String held = "";
  private String first = "";
  private String second = "";

  private ExampleWorld(Operation operation, Api api) {
    this.operation = operation;
    this.api = api;
  }

  /** The world that the operation needs. */
  public static ExampleWorld of(Operation operation, Example request) {
    if (Set.of("logIn", "logOut").contains(operation.id())) {
      return new ExampleWorld(operation, withToken(request));
    }
    ExampleWorld world = new ExampleWorld(operation, Api.start());
    world.fill();
    return world;
  }

  private static Api withToken(Example request) {
    String secret =
        request.body().isEmpty() ? "mr_" + "x".repeat(43) : request.body().split("\"", -1)[3];
    AccessToken token =
        new AccessToken(TokenHash.of(secret), new TokenLabel("example"), Scope.ADMIN, null);
    return Api.start(KnownTokens.of(List.of(token)), Set.of());
  }

  private void fill() {
    if (!operation.id().equals("createTag")) {
      api.post(V1 + "/tags", "{\"name\":\"tld\",\"description\":\"Top-level domains\"}");
      api.post(V1 + "/tags/tld/domains", "{\"domains\":[\"example.com\",\"example.org\"]}");
    }
    for (String name : List.of("quick", "thorough", "dnssec")) {
      api.post(V1 + "/profiles", "{\"name\":\"" + name + "\",\"public\":true,\"config\":{}}");
    }
    before = batch(entry("REFRESH_MINIMUM_VALUE_LOWER", Level.WARNING));
    after = batch(entry("MNAME_NOT_IN_GLUE", Level.NOTICE));
    done = job("example.com");
    publicJob = api.post("/pub" + V1 + "/jobs", "{\"domain\":\"example.com\"}").text("/public_id");
    api.millrace().finishAll(JobStatus.SUCCEEDED, entry("MNAME_NOT_IN_GLUE", Level.NOTICE));
    held = job("example.net");
    api.post(V1 + "/jobs/" + held + "/hold");
    first = job("example.com");
    second = job("example.org");
  }

  private static Entry entry(String tag, Level level) {
    return new Entry(
        Duration.ofMillis(412), "ZONE", "Zone01", tag, level, Map.of("mname", "ns1.example.com"));
  }

  private String job(String domain) {
    return api.post(V1 + "/jobs", "{\"domain\":\"" + domain + "\"}").text("/id");
  }

  private String batch(Entry found) {
    String id =
        api.post(V1 + "/jobs/batch", "{\"from_tag\":\"tld\",\"description\":\"TLD sweep\"}")
            .text("/batch_id");
    if (id.isEmpty()) {
      id = api.post(V1 + "/jobs/batch", "{\"domains\":[\"example.com\"]}").text("/batch_id");
    }
    api.millrace().finishAll(JobStatus.SUCCEEDED, found);
    return id;
  }

  /** Sends the request that the example shows. */
  public Answer send(Example request) {
    String body = request.body().replace(FIRST_SHOWN, second).replace(SECOND_SHOWN, first);
    if (operation.id().equals("watchQueue")) {
      return begun(path());
    }
    if (!request.type().isEmpty()) {
      return api.send(operation.method(), path(), request.type(), body);
    }
    return switch (operation.method()) {
      case "GET" -> api.get(path());
      case "DELETE" -> api.delete(path());
      default -> api.post(path());
    };
  }

  /** Sends the request twice, the second time as one who has the answer. */
  public Answer sendAgain() {
    return api.get(path(), "If-None-Match", api.get(path()).header("ETag"));
  }

  /** A stream that has no end. */
  private Answer begun(String path) {
    HttpResponse<InputStream> open = api.open(path);
    try (InputStream in = open.body()) {
      return new Answer(open.statusCode(), Character.toString(in.read()), open.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String path() {
    return operation
        .path()
        .replace("{other}", after)
        .replace("{name}", "tld")
        .replace("{public_id}", publicJob)
        .replace("{domain}", "example.com")
        .replace("{id}", id());
  }

  private String id() {
    String path = operation.path();
    if (path.contains("/batches/")) {
      return before;
    }
    if (path.contains("/profiles/") || path.contains("/domains/")) {
      return "1";
    }
    return switch (operation.id()) {
      case "unholdJob" -> held;
      case "cancelJob", "holdJob" -> first;
      default -> done;
    };
  }

  @Override
  public void close() {
    api.close();
  }
}
