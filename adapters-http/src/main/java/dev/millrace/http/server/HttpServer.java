package dev.millrace.http.server;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.http.json.Json;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.Route;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import java.util.List;

/** Serves routes. */
public final class HttpServer {
  private final Javalin javalin;

  public HttpServer(Listen listen, Json json, Telemetry telemetry, List<Route> routes) {
    this.javalin =
        Javalin.create(
            config -> {
              new JettyTuning(listen, json).apply(config.jetty);
              tune(config);
              config.requestLogger.http(new AccessLog(telemetry));
              RequestIds ids = new RequestIds();
              config.routes.before(
                  request -> {
                    ids.assign(request);
                    Gate.pass(request);
                  });
              routes.forEach(
                  route ->
                      config.routes.addHttpHandler(
                          route.method(), route.path(), checkedHandler(route)));
              new Failures(new Answers(json)).register(config.routes);
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
    javalin.stop();
  }

  private static void tune(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.router.ignoreTrailingSlashes = true;
  }

  private static Handler checkedHandler(Route route) {
    return request -> {
      AccessLog.route(request, route.path());
      Parameters.requireKnown(request, route.parameters());
      route.handler().handle(request);
    };
  }
}
