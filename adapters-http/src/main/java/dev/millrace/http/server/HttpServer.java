package dev.millrace.http.server;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.http.access.Guard;
import dev.millrace.http.json.Json;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.Route;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves routes. */
public final class HttpServer {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  private static final int GZIP_LEVEL = 6;

  /** Octets; below, compressing saves no packet. */
  private static final int LEAST_COMPRESSED = 1_024;

  private final Javalin javalin;
  private final Guard guard;

  public HttpServer(
      Listen listen, Json json, Telemetry telemetry, Admission admission, List<Route> routes) {
    this.guard = admission.guard();
    this.javalin =
        Javalin.create(
            config -> {
              new JettyTuning(listen, json).apply(config.jetty);
              tune(config);
              config.requestLogger.http(new AccessLog(telemetry));
              RequestIds ids = new RequestIds();
              Gate gate =
                  new Gate(
                      new HostNames(listen.host(), admission.allowedHosts()),
                      guard.isOpen(),
                      admission.publicApi());
              config.routes.before(
                  request -> {
                    ids.assign(request);
                    admission.clients().note(request);
                    gate.pass(request);
                  });
              routes.forEach(route -> register(config, route));
              config.routes.after(new AuditTrail(admission.recordAudit(), admission.clock())::end);
              Failures failures = new Failures(new Answers(json), telemetry);
              failures.register(config.routes);
              config.router.javaLangErrorHandler(failures::fatal);
            });
  }

  /** Listens from now on. */
  public void start() {
    javalin.start();
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Takes no more requests and gives those in flight a bounded time. */
  public void stop() {
    try {
      javalin.jettyServer().server().stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      LOG.warn("Requests that were still in flight have been broken off.");
    } catch (Exception e) {
      // Jetty's stop may throw anything; there is nothing left to stop then.
      LOG.warn("The HTTP server did not stop cleanly.", e);
    }
  }

  private static void tune(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    CompressionStrategy compression = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
    compression.setDefaultMinSizeForCompression(LEAST_COMPRESSED);
    config.http.compressionStrategy = compression;
    config.router.ignoreTrailingSlashes = true;
  }

  /** What can be read can be asked for with HEAD; Javalin alone would answer 200 to anything. */
  private void register(JavalinConfig config, Route route) {
    Handler handler = checkedHandler(route);
    config.routes.addHttpHandler(route.method(), route.path(), handler);
    if (route.method().equals(HandlerType.GET)) {
      config.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler);
    }
  }

  private Handler checkedHandler(Route route) {
    return request -> {
      AccessLog.route(request, route.path());
      AuditTrail.begin(request, route);
      guard.admit(request, route.scope());
      Parameters.requireKnown(request, route.parameters());
      route.handler().handle(request);
    };
  }
}
