package dev.millrace.persistence.testserver;

import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.Secret;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.Tls;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that somebody names: {@code scheme://user:password@host:port/database?option=value}. */
final class GivenServer {

  private GivenServer() {}

  static TestServer reach(ServerKind kind, String address) {
    TestServer server = new TestServer(kind, parse(kind, address), kind.variable());
    server.version();
    Runtime.getRuntime().addShutdownHook(new Thread(server::dropAll, "drop-test-databases"));
    return server;
  }

  static ServerAddress parse(ServerKind kind, String address) {
    URI uri = URI.create(address);
    if (uri.getHost() == null) {
      throw new IllegalArgumentException(
          kind.variable() + " is an address such as postgres://user:password@host:5432/database.");
    }
    int port = uri.getPort() < 0 ? kind.engine().defaultPort() : uri.getPort();
    String[] login =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    return new ServerAddress(
        new Endpoint.Tcp(uri.getHost(), port),
        path.isEmpty() ? kind.engine().adminDatabase() : path,
        login.length > 0 ? decoded(login[0]) : null,
        login.length > 1 ? new Secret(decoded(login[1])) : null,
        Tls.OFF,
        options(uri.getRawQuery()));
  }

  private static Map<String, String> options(@Nullable String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String part : query == null ? new String[0] : query.split("&")) {
      String[] pair = part.split("=", 2);
      options.put(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : "");
    }
    return options;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
