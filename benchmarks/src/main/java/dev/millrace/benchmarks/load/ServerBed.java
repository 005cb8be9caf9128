package dev.millrace.benchmarks.load;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.benchmarks.process.ProcessTree;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.PoolLimits;
import dev.millrace.persistence.server.Secret;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.server.Tls;
import dev.millrace.persistence.sql.server.ServerSchema;
import dev.millrace.persistence.sql.server.ServerStore;
import dev.millrace.persistence.testserver.Engine;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.ServerOptions;
import dev.millrace.persistence.testserver.ServerProcess;
import dev.millrace.persistence.testserver.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** A database server that flushes what it commits. */
final class ServerBed implements Bed {

  private final ServerKind kind;
  private final ServerProcess process;
  private final TestServer server;

  private ServerBed(ServerKind kind, ServerProcess process) {
    this.kind = kind;
    this.process = process;
    this.server = process.databases();
  }

  static ServerBed start(ServerKind kind) {
    return new ServerBed(kind, ServerProcess.start(kind, options(kind)));
  }

  private static ServerOptions options(ServerKind kind) {
    ServerOptions durable = ServerOptions.FAST.durably();
    return switch (kind.engine()) {
      case POSTGRES ->
          durable
              .with("shared_buffers", "512MB")
              .with("max_wal_size", "4GB")
              .with("autovacuum", "on")
              .with("shared_preload_libraries", "pg_stat_statements");
      default -> durable.with("innodb_buffer_pool_size", "512M").with("innodb_log_file_size", "1G");
    };
  }

  static Database find(String address) {
    String[] words = address.split(" ");
    ServerAddress found =
        new ServerAddress(
            new Endpoint.Tcp("127.0.0.1", Integer.parseInt(words[1])),
            words[2],
            words[3],
            new Secret(words[4]),
            Tls.OFF,
            Map.of());
    return new OnServer(ServerKind.valueOf(words[0]), found, null);
  }

  @Override
  public String title() {
    return server.version().startsWith(kind.title())
        ? server.version()
        : kind.title() + " " + server.version();
  }

  @Override
  public boolean isPostgres() {
    return kind.engine() == Engine.POSTGRES;
  }

  @Override
  public boolean isServer() {
    return true;
  }

  @Override
  public Database database() {
    ServerAddress address = server.freshDatabase();
    OnServer made = new OnServer(kind, address, server);
    new ServerSchema(StoreOnServer.database(kind), made.settings()).migrate();
    return made;
  }

  @Override
  public Duration processorTime() {
    return new ProcessTree(process.pid()).processorTime();
  }

  @Override
  public void close() {
    process.close();
  }

  private record OnServer(
      ServerKind kind, ServerAddress place, @org.jspecify.annotations.Nullable TestServer server)
      implements Database {

    ServerSettings settings() {
      return new ServerSettings(place, PoolLimits.DEFAULT, "load", true);
    }

    @Override
    public OpenStore open(Telemetry telemetry) {
      return ServerStore.open(StoreOnServer.database(kind), settings(), telemetry);
    }

    @Override
    public Connection connect() throws SQLException {
      return Objects.requireNonNull(server).connect(place);
    }

    @Override
    public String address() {
      Endpoint.Tcp tcp = (Endpoint.Tcp) place.endpoint();
      return String.join(
          " ",
          kind.name(),
          String.valueOf(tcp.port()),
          place.database(),
          place.user(),
          Objects.requireNonNull(place.password()).value());
    }

    @Override
    public void drop() {
      Objects.requireNonNull(server).drop(place);
    }
  }
}
