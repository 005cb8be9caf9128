package dev.millrace.bootstrap.wiring;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.profile.ProfileSchema;
import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.HttpSettings;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.http.HttpStartRefused;
import dev.millrace.http.HttpUseCases;
import dev.millrace.http.MillraceHttp;
import dev.millrace.http.Surface;
import dev.millrace.http.operation.VersionInfo;
import dev.millrace.persistence.StorePorts;

/** Builds the HTTP surface. */
final class HttpWiring {

  private HttpWiring() {}

  static HttpUseCases useCases(
      StorePorts store,
      Foundation foundation,
      AccessWiring access,
      ThisNode node,
      JobFeed feed,
      ProfileSchema schema,
      RetentionPolicy retention) {
    UseCaseWiring wiring = new UseCaseWiring(store, foundation, schema);
    return new HttpUseCases(
        wiring.jobs(node.runtime(), feed),
        wiring.batches(),
        wiring.queue(),
        wiring.registry(),
        wiring.profiles(),
        wiring.runs(retention),
        wiring.operation(node),
        access.useCases(store, foundation.clock()));
  }

  /**
   * Starts to listen.
   *
   * @throws StartRefused {@code port_in_use} or {@code cannot_listen}
   */
  static MillraceHttp start(
      Configuration configuration, HttpUseCases useCases, Foundation foundation, String version) {
    HttpSettings settings = configuration.http();
    MillraceHttp http =
        new MillraceHttp(
            useCases,
            configuration.node().serves() ? Surface.ALL : Surface.PROBES,
            dev.millrace.http.HttpSettings.of(settings.listen().host(), settings.listen().port())
                .allowing(settings.allowedHosts()),
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
