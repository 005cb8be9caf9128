package dev.millrace.bootstrap.wiring;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.profile.ProfileSchema;
import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.HttpSettings;
import dev.millrace.bootstrap.configuration.TlsChoice;
import dev.millrace.http.HttpSettings.Exposure;
import dev.millrace.http.HttpStartRefused;
import dev.millrace.http.HttpUseCases;
import dev.millrace.http.MillraceHttp;
import dev.millrace.http.Surface;
import dev.millrace.http.event.EventStreams;
import dev.millrace.http.operation.VersionInfo;
import dev.millrace.http.publicapi.PublicSettings;
import dev.millrace.http.tls.TlsFiles;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.server.Secret;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
      SettingsWiring settings,
      PublicWiring publicApi) {
    UseCaseWiring wiring = new UseCaseWiring(store, foundation, schema);
    return new HttpUseCases(
        wiring.jobs(node.runtime(), feed),
        wiring.batches(),
        wiring.queue(),
        wiring.registry(),
        wiring.profiles(),
        wiring.runs(settings::retention),
        wiring.operation(node),
        access.useCases(store, foundation.clock()),
        settings.useCases(),
        publicApi.useCases());
  }

  /**
   * Builds the surface; it does not listen yet.
   *
   * @param publicApi asked at each request
   * @throws StartRefused {@code tls_file_unusable}
   */
  static MillraceHttp surface(
      Configuration configuration,
      Supplier<PublicSettings> publicApi,
      HttpUseCases useCases,
      Foundation foundation,
      String version) {
    return refusing(
        () ->
            new MillraceHttp(
                useCases,
                configuration.node().serves() ? Surface.ALL : Surface.PROBES,
                settings(configuration.http(), publicApi),
                foundation.metrics(),
                foundation.metrics(),
                new VersionInfo(version, null, Runtime.version().toString())));
  }

  /**
   * Starts to listen.
   *
   * @throws StartRefused {@code port_in_use} or {@code cannot_listen}
   */
  static void start(MillraceHttp surface) {
    refusing(
        () -> {
          surface.start();
          return surface;
        });
  }

  private static <T> T refusing(Supplier<T> work) {
    try {
      return work.get();
    } catch (HttpStartRefused e) {
      throw new StartRefused(e.code(), String.valueOf(e.getMessage()), e);
    }
  }

  private static dev.millrace.http.HttpSettings settings(
      HttpSettings chosen, Supplier<PublicSettings> publicApi) {
    return dev.millrace.http.HttpSettings.of(chosen.listen().host(), chosen.listen().port())
        .allowing(chosen.allowedHosts())
        .exposing(new Exposure(publicApi, chosen.trustedProxies()))
        .watchedBy(new EventStreams.Limits(chosen.streams().perAddress(), chosen.streams().inAll()))
        .showing(tls(chosen.tls()));
  }

  private static @Nullable TlsFiles tls(@Nullable TlsChoice chosen) {
    if (chosen == null) {
      return null;
    }
    Secret password = chosen.password();
    return new TlsFiles(
        chosen.certificate(), chosen.key(), password == null ? null : password.value());
  }
}
