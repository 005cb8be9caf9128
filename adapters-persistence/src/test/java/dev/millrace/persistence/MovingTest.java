package dev.millrace.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Reports;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.mariadb.MariadbDatabase;
import dev.millrace.persistence.mssql.MssqlDatabase;
import dev.millrace.persistence.postgres.PostgresDatabase;
import dev.millrace.persistence.server.PoolLimits;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.server.ServerDatabase;
import dev.millrace.persistence.sql.server.ServerStore;
import dev.millrace.persistence.sql.server.ServerTransfer;
import dev.millrace.persistence.sql.transfer.Comparison;
import dev.millrace.persistence.sql.transfer.LiveNodes;
import dev.millrace.persistence.sql.transfer.Move;
import dev.millrace.persistence.sql.transfer.Start;
import dev.millrace.persistence.sql.transfer.StoreEnd;
import dev.millrace.persistence.sql.transfer.StoreRows;
import dev.millrace.persistence.sql.transfer.Watcher;
import dev.millrace.persistence.sqlite.SqliteSettings;
import dev.millrace.persistence.sqlite.SqliteStore;
import dev.millrace.persistence.sqlite.SqliteTransfer;
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From SQLite to a server and back, and on the way from server to server. */
class MovingTest {

  private static final int RUNS = 300;
  private static final NodeId NODE = new NodeId("worker-7");

  @Nested
  @OnServer(ServerKind.POSTGRES)
  class ThroughPostgres extends ThroughAServer {
    ThroughPostgres() {
      super(TestServer.postgres().get(), new PostgresDatabase());
    }
  }

  @Nested
  @OnServer(ServerKind.MARIADB)
  class ThroughMariadb extends ThroughAServer {
    ThroughMariadb() {
      super(TestServer.mariadb().get(), new MariadbDatabase());
    }
  }

  @Nested
  @OnServer(ServerKind.POSTGRES_OLDEST)
  class ThroughTheOldestPostgres extends ThroughAServer {
    ThroughTheOldestPostgres() {
      super(TestServer.postgresOldest().get(), new PostgresDatabase());
    }
  }

  @Nested
  @OnServer(ServerKind.MARIADB_OLDEST)
  class ThroughTheOldestMariadb extends ThroughAServer {
    ThroughTheOldestMariadb() {
      super(TestServer.mariadbOldest().get(), new MariadbDatabase());
    }
  }

  @Nested
  @OnServer(ServerKind.MSSQL)
  class ThroughMssql extends ThroughAServer {
    ThroughMssql() {
      super(TestServer.mssql().get(), new MssqlDatabase());
    }
  }

  @Nested
  @OnServer(ServerKind.POSTGRES)
  class FromServerToServer {

    @TempDir Path folder;

    @Test
    void sqliteToPostgresToMariadbToSqliteHoldsTheSame() {
      TestServer postgres = TestServer.postgres().get();
      TestServer mariadb = TestServer.mariadb().get();
      ServerAddress first = postgres.freshDatabase();
      ServerAddress second = mariadb.freshDatabase();
      Path from = folder.resolve("from.db");
      Path to = folder.resolve("to.db");
      fill(from);
      assertMoved(SqliteTransfer.source(from), transfer(new PostgresDatabase(), first).target());
      assertMoved(
          transfer(new PostgresDatabase(), first).source(),
          transfer(new MariadbDatabase(), second).target());
      assertMoved(transfer(new MariadbDatabase(), second).source(), SqliteTransfer.target(to));
      try (StoreEnd source = SqliteTransfer.source(from);
          StoreEnd target = SqliteTransfer.source(to)) {
        assertThat(Comparison.of(StoreRows.of(source), StoreRows.of(target), Watcher.NONE).lines())
            .allMatch(Comparison.Line::same);
      }
      postgres.drop(first);
      mariadb.drop(second);
    }
  }

  /** What holds for each kind of server. */
  abstract static class ThroughAServer {

    private final TestServer server;
    private final ServerDatabase database;

    @TempDir Path folder;

    private ServerAddress address;

    ThroughAServer(TestServer server, ServerDatabase database) {
      this.server = server;
      this.database = database;
      this.address = server.admin();
    }

    @BeforeEach
    void fillAndMakeTarget() {
      fill(folder.resolve("from.db"));
      address = server.freshDatabase();
    }

    @AfterEach
    void drop() {
      server.drop(address);
    }

    @Test
    void aStoreGoesThereAndBackAndItsNumbersGoOn() {
      Path back = folder.resolve("back.db");

      assertMoved(SqliteTransfer.source(folder.resolve("from.db")), target());
      assertMoved(transfer(database, address).source(), SqliteTransfer.target(back));
      try (ServerStore store = ServerStore.open(database, settings(address), Telemetry.NONE)) {
        StorePorts ports = store.ports();
        ports.control().setPaused(false);
        ports.queue().push(List.of(Jobs.zoneTest("new.test").build()));
        FilledStore.finishOne(ports);
      }
    }

    @Test
    void whatWasBrokenOffIsNotServedButGoesOn() {
      try (StoreEnd source = SqliteTransfer.source(folder.resolve("from.db"));
          StoreEnd target = target()) {
        assertThatExceptionOfType(IllegalStateException.class)
            .isThrownBy(
                () -> new Move(StoreRows.of(source), target, new Failing()).run(Start.FRESH));
      }

      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> ServerStore.open(database, settings(address), Telemetry.NONE))
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("move_unfinished"));
      assertMoved(SqliteTransfer.source(folder.resolve("from.db")), target(), Start.RESUME);
      forgetNodes();
      assertMoved(SqliteTransfer.source(folder.resolve("from.db")), target(), Start.REPLACE);
    }

    @Test
    void aStoreThatNodesWorkOnIsBusy() {
      try (ServerStore store = ServerStore.open(database, settings(address), Telemetry.NONE)) {
        store.ports().nodes().announce(Reports.of(NODE, "1-2-3"), Duration.ofSeconds(15));
      }

      try (StoreEnd source = transfer(database, address).source()) {
        assertThatExceptionOfType(StoreRefused.class)
            .as("the node was heard of a moment ago")
            .isThrownBy(() -> LiveNodes.requireNone(source))
            .withMessageContaining(NODE.value())
            .satisfies(refused -> assertThat(refused.code()).isEqualTo("store_busy"));
      }
    }

    private StoreEnd target() {
      return transfer(database, address).target();
    }

    private void forgetNodes() {
      try (Connection connection = server.connect(address);
          Statement statement = connection.createStatement()) {
        statement.executeUpdate("UPDATE nodes SET last_heartbeat = 0");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Stops a move in the middle of the entries. */
  private record Failing() implements Watcher {
    @Override
    public void begin(Phase phase, Map<String, Long> totals) {}

    @Override
    public void rows(String table, long done) {
      if (table.equals("entries") && done >= 2_000) {
        throw new IllegalStateException("Broken off.");
      }
    }
  }

  private static void fill(Path file) {
    try (SqliteStore store = SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE)) {
      FilledStore.fill(store.ports(), RUNS);
    }
  }

  private static ServerSettings settings(ServerAddress address) {
    return new ServerSettings(address, PoolLimits.DEFAULT, "test");
  }

  private static ServerTransfer transfer(ServerDatabase database, ServerAddress address) {
    return new ServerTransfer(database, settings(address));
  }

  private static void assertMoved(StoreEnd from, StoreEnd to) {
    assertMoved(from, to, Start.FRESH);
  }

  private static void assertMoved(StoreEnd from, StoreEnd to, Start start) {
    try (from;
        to) {
      assertThat(new Move(StoreRows.of(from), to, Watcher.NONE).run(start).lines())
          .allMatch(Comparison.Line::same);
    }
  }
}
