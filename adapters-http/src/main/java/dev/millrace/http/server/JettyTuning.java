package dev.millrace.http.server;

import dev.millrace.http.error.ErrorModel;
import dev.millrace.http.error.ErrorModel.Problem;
import dev.millrace.http.json.Json;
import dev.millrace.http.tls.Certificates;
import io.javalin.config.JettyConfig;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Sets up Jetty: one connector, a virtual thread for each request, bounds on all that grows. */
final class JettyTuning {
  private static final int HEADER_BYTES = 16_384;
  private static final int PLATFORM_THREADS = 16;
  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = 2;
  private static final int BACKLOG = 256;
  private static final int SHUTDOWN_IDLE_MILLIS = 700;

  /** Browsers come back over TLS only, for a year. */
  private static final long STRICT_SECONDS = Duration.ofDays(365).toSeconds();

  private static final int BAD_REQUEST = 400;
  private static final int TIMEOUT = 408;
  private static final int URI_TOO_LONG = 414;
  private static final int HEADERS_TOO_LARGE = 431;
  private static final int SERVER_ERROR = 500;

  private final Listen listen;
  private final Json json;

  JettyTuning(Listen listen, Json json) {
    this.listen = listen;
    this.json = json;
  }

  void apply(JettyConfig jetty) {
    QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS);
    threads.setName("http");
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
    jetty.threadPool = threads;
    jetty.addConnector(this::connector);
    jetty.modifyServer(this::bound);
  }

  private Connector connector(Server server, HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(listen.idle().toMillis());
    ServerConnector connector = new ServerConnector(server, ACCEPTORS, SELECTORS, protocols(http));
    connector.setHost(listen.host());
    connector.setPort(listen.port());
    connector.setIdleTimeout(listen.header().toMillis());
    connector.setAcceptQueueSize(BACKLOG);
    connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
    SlowHeads slowHeads = new SlowHeads(connector.getScheduler(), listen.header());
    connector.addBean(slowHeads);
    http.addCustomizer(slowHeads);
    return connector;
  }

  private ConnectionFactory[] protocols(HttpConfiguration http) {
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    Certificates certificates = listen.certificates();
    if (certificates == null) {
      return new ConnectionFactory[] {plain};
    }
    // Which names the server goes by is up to the gate.
    http.addCustomizer(new SecureRequestCustomizer(false, STRICT_SECONDS, false));
    return new ConnectionFactory[] {
      new SslConnectionFactory(certificates.factory(), plain.getProtocol()), plain
    };
  }

  private void bound(Server server) {
    server.setStopTimeout(listen.stop().toMillis());
    server.addBean(new NetworkConnectionLimit(listen.maxConnections(), server));
    server.setErrorHandler(this::answer);
  }

  /** What Jetty refuses before there is a request for Javalin: it gets the same form of error. */
  private boolean answer(Request request, Response response, Callback callback) {
    Problem problem =
        switch (response.getStatus()) {
          case TIMEOUT -> new Problem("request_timeout", "The request did not come in time.", null);
          case URI_TOO_LONG -> new Problem("uri_too_long", "The request line is too long.", null);
          case HEADERS_TOO_LARGE ->
              new Problem(
                  "headers_too_large",
                  "The request's headers have at most " + HEADER_BYTES + " bytes.",
                  null);
          default ->
              response.getStatus() >= SERVER_ERROR
                  ? new Problem("internal_error", "The server has a fault.", null)
                  : new Problem(
                      "invalid_request", "The request line or a header is malformed.", null);
        };
    if (problem.code().equals("invalid_request")) {
      response.setStatus(BAD_REQUEST);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    byte[] body = json.write(new ErrorModel(problem)).getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
