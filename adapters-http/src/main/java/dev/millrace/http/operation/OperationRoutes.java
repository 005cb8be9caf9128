package dev.millrace.http.operation;

import dev.millrace.application.health.CheckReadiness;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The calls for operators and monitors. */
public final class OperationRoutes {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final String JSON = "application/json";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final Duration METRICS_KEPT = Duration.ofSeconds(1);
  private static final int METRICS_CAPACITY = 32;

  private final OperationUseCases operation;
  private final VersionInfo version;
  private final Answers answers;
  private final MetricsAnswers written;
  private final ShortCache<MetricsQuery, String> metrics =
      new ShortCache<>(METRICS_KEPT, METRICS_CAPACITY, System::nanoTime);

  public OperationRoutes(OperationUseCases operation, VersionInfo version, Answers answers) {
    this.operation = operation;
    this.version = version;
    this.answers = answers;
    this.written = new MetricsAnswers(operation, version, answers);
  }

  /** Those and the rest. */
  public List<Route> routes() {
    return Stream.concat(
            probes().stream(),
            Stream.of(Route.get("/locales", this::locales), Route.get("/nodes", this::nodes)))
        .toList();
  }

  /** What monitors ask of any node, also of one that does not serve the API. */
  public List<Route> probes() {
    return List.of(
        Route.get("/healthz", request -> answers.ok(request, new HealthModel("ok"))).open(),
        Route.get("/readyz", this::ready).open(),
        Route.get("/version", request -> answers.kept(request, VersionModel.of(version))),
        Route.get(
            "/metrics",
            this::metrics,
            "format",
            "window",
            "include",
            "limit_domains",
            "limit_batches"));
  }

  private void ready(Context request) {
    CheckReadiness.Readiness readiness = operation.readiness().check();
    answers.send(
        request,
        readiness.ready() ? OK : UNAVAILABLE,
        new ReadinessModel(readiness.ready() ? "ready" : "not_ready", readiness.parts()));
  }

  private void nodes(Context request) {
    answers.ok(
        request, new NodesModel(operation.nodes().list().stream().map(NodeModel::of).toList()));
  }

  private void locales(Context request) {
    answers.kept(
        request,
        new LocalesModel(
            operation.messages().locales().stream().map(Locale::toLanguageTag).toList()));
  }

  private void metrics(Context request) {
    MetricsQuery query = MetricsQuery.of(new Parameters(request));
    request
        .contentType(query.prometheus() ? PROMETHEUS : JSON)
        .result(metrics.get(query, written::write));
  }
}
