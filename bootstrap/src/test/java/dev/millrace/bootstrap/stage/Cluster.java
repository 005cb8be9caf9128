package dev.millrace.bootstrap.stage;

import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.testserver.CuttingProxy;
import dev.millrace.persistence.testserver.Engine;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.ServerOptions;
import dev.millrace.persistence.testserver.ServerProcess;
import dev.millrace.persistence.testserver.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Processes that share a database on a server of their own. They reach it through a proxy, which
 * can cut what goes through it.
 */
final class Cluster implements AutoCloseable {

  private final ServerKind kind;
  private final ServerProcess server;
  private final Trouble trouble;
  private final CuttingProxy proxy;
  private final World world;
  private final List<ForkedMillrace> nodes = new ArrayList<>();

  private Cluster(ServerKind kind, ServerProcess server, CuttingProxy proxy, World world) {
    this.kind = kind;
    this.server = server;
    this.trouble = new Trouble(server);
    this.proxy = proxy;
    this.world = world;
  }

  static Cluster start(ServerKind kind, ServerOptions options, Path folder) throws IOException {
    ServerProcess server = ServerProcess.start(kind, options);
    return new Cluster(kind, server, CuttingProxy.before(server.port()), new World(folder));
  }

  ServerProcess server() {
    return server;
  }

  Trouble trouble() {
    return trouble;
  }

  CuttingProxy proxy() {
    return proxy;
  }

  /** An empty database for whoever may do everything in it, but nothing to the server. */
  ServerAddress database() {
    return trouble.asPlainUser(server.databases().freshDatabase());
  }

  Ledger ledger(ServerAddress database) {
    return new Ledger(server, database);
  }

  /** A node whose zone tests come to an end soon. */
  ForkedMillrace serve(ServerAddress database, String id, String... more) throws IOException {
    return kept(world.serve(dsn(database), args(id, more)));
  }

  /** A node whose zone tests take for ever. */
  ForkedMillrace serveInSilence(ServerAddress database, String id, String... more)
      throws IOException {
    return kept(world.serveInSilence(dsn(database), args(id, more)));
  }

  private ForkedMillrace kept(ForkedMillrace node) {
    nodes.add(node);
    return node;
  }

  private static String[] args(String id, String... more) {
    List<String> args = new ArrayList<>(List.of("--node-id", id));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private String dsn(ServerAddress direct) {
    ServerAddress address = proxy.on(direct);
    Endpoint.Tcp tcp = (Endpoint.Tcp) address.endpoint();
    return "%s://%s:%s@%s:%d/%s"
        .formatted(
            kind.engine() == Engine.POSTGRES ? "postgres" : "mariadb",
            address.user(),
            Objects.requireNonNull(address.password()).value(),
            tcp.host(),
            tcp.port(),
            address.database());
  }

  @Override
  public void close() {
    nodes.forEach(ForkedMillrace::close);
    world.close();
    proxy.close();
    server.close();
  }
}
