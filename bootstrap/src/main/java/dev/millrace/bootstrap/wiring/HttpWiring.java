package dev.millrace.bootstrap.wiring;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.worker.WorkerRuntime;
import dev.millrace.bootstrap.configuration.HttpSettings;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.http.HttpStartRefused;
import dev.millrace.http.HttpUseCases;
import dev.millrace.http.MillraceHttp;
import dev.millrace.http.operation.VersionInfo;
import dev.millrace.persistence.StorePorts;

/** Builds the HTTP surface. */
final class HttpWiring {

  private HttpWiring() {}

  static HttpUseCases useCases(
      StorePorts store,
      Foundation foundation,
      WorkerRuntime runtime,
      JobFeed feed,
      RetentionPolicy retention) {
    UseCaseWiring wiring = new UseCaseWiring(store, foundation);
    return new HttpUseCases(
        wiring.jobs(runtime, feed),
        wiring.batches(),
        wiring.queue(),
        wiring.registry(),
        wiring.runs(retention),
        wiring.operation(runtime));
  }

  /**
   * Starts to listen.
   *
   * @throws StartRefused {@code port_in_use} or {@code cannot_listen}
   */
  static MillraceHttp start(
      HttpSettings settings, HttpUseCases useCases, Foundation foundation, String version) {
    MillraceHttp http =
        new MillraceHttp(
            useCases,
            dev.millrace.http.HttpSettings.of(settings.listen().host(), settings.listen().port()),
            foundation.metrics(),
            new VersionInfo(version, null, Runtime.version().toString()));
    try {
      http.start();
      return http;
    } catch (HttpStartRefused e) {
      throw new StartRefused(e.code(), String.valueOf(e.getMessage()), e);
    }
  }
}
