package dev.millrace.benchmarks.queue.place;

import dev.millrace.benchmarks.process.ProcessTree;
import dev.millrace.persistence.mariadb.MariadbTarget;
import dev.millrace.persistence.postgres.PostgresTarget;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.ServerOptions;
import dev.millrace.persistence.testserver.ServerProcess;
import dev.millrace.persistence.testserver.TestServer;
import java.util.Optional;
import java.util.Properties;

/** A server that ends with this process; a commit is on the disk when it returns. */
final class ServerPlace implements Place {

  private static final ServerOptions POSTGRES =
      ServerOptions.FAST
          .durably()
          .with("max_connections", "400")
          .with("shared_buffers", "512MB")
          .with("max_wal_size", "4GB")
          .with("checkpoint_timeout", "30min");
  private static final ServerOptions MARIADB =
      ServerOptions.FAST
          .durably()
          .with("max_connections", "400")
          .with("innodb_buffer_pool_size", "512M")
          .with("innodb_log_file_size", "1G");

  private final EngineKind kind;
  private final ServerOptions options;
  private final ServerProcess process;
  private final TestServer server;

  ServerPlace(EngineKind kind) {
    this.kind = kind;
    this.options = kind == EngineKind.POSTGRES ? POSTGRES : MARIADB;
    this.process =
        ServerProcess.start(
            kind == EngineKind.POSTGRES ? ServerKind.POSTGRES : ServerKind.MARIADB, options);
    this.server = process.databases();
  }

  @Override
  public EngineKind kind() {
    return kind;
  }

  @Override
  public String title() {
    return server.kind().title() + " " + server.version();
  }

  @Override
  public String settings() {
    StringBuilder all = new StringBuilder();
    all.append(
        kind == EngineKind.POSTGRES
            ? "fsync=on, synchronous_commit=on"
            : "innodb_flush_log_at_trx_commit=1");
    options.settings().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(
            setting ->
                all.append(", ").append(setting.getKey()).append('=').append(setting.getValue()));
    return all.toString();
  }

  @Override
  public Optional<ProcessTree> server() {
    return Optional.of(new ProcessTree(process.pid()));
  }

  @Override
  public Database newDatabase() {
    ServerAddress address = server.freshDatabase();
    JdbcTarget target =
        kind == EngineKind.POSTGRES ? PostgresTarget.of(address) : MariadbTarget.of(address);
    Properties properties = new Properties();
    properties.putAll(target.properties());
    return new Database(kind, target.url(), properties, address, null);
  }

  @Override
  public void settle() {
    server.execute(kind == EngineKind.POSTGRES ? "CHECKPOINT" : "FLUSH LOGS");
  }

  @Override
  public void close() {
    process.close();
  }
}
