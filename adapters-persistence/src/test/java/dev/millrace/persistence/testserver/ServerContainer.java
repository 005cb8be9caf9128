package dev.millrace.persistence.testserver;

import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.Secret;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.Tls;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A server in a container, which Testcontainers removes when this process has ended. */
final class ServerContainer {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Long and mixed enough for SQL Server's rules. */
  private static final String PASSWORD = "Millrace-test-1";

  private ServerContainer() {}

  static TestServer start(ServerKind kind) {
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(kind.image()))
            .withEnv(environment(kind.engine()))
            .withExposedPorts(kind.engine().defaultPort())
            .withStartupTimeout(PATIENCE);
    container.start();
    ServerAddress admin = admin(kind.engine(), container);
    awaitLogin(kind.engine(), admin);
    return new TestServer(kind, admin, "container " + kind.image());
  }

  private static Map<String, String> environment(Engine engine) {
    return switch (engine) {
      case POSTGRES -> Map.of("POSTGRES_PASSWORD", PASSWORD);
      case MARIADB -> Map.of("MARIADB_ROOT_PASSWORD", PASSWORD);
      case MYSQL -> Map.of("MYSQL_ROOT_PASSWORD", PASSWORD, "MYSQL_ROOT_HOST", "%");
      case MSSQL -> Map.of("ACCEPT_EULA", "Y", "MSSQL_SA_PASSWORD", PASSWORD);
    };
  }

  private static ServerAddress admin(Engine engine, GenericContainer<?> container) {
    String user =
        switch (engine) {
          case POSTGRES -> "postgres";
          case MARIADB, MYSQL -> "root";
          case MSSQL -> "sa";
        };
    Map<String, String> options =
        engine == Engine.MYSQL ? Map.of("allowPublicKeyRetrieval", "true") : Map.of();
    return new ServerAddress(
        new Endpoint.Tcp(container.getHost(), container.getMappedPort(engine.defaultPort())),
        engine.adminDatabase(),
        user,
        new Secret(PASSWORD),
        Tls.OFF,
        options);
  }

  /** The port is open before the server has set itself up. */
  private static void awaitLogin(Engine engine, ServerAddress admin) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        engine.connect(admin).close();
        return;
      } catch (SQLException e) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("The container takes no logins: " + e.getMessage(), e);
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while a container started.", e);
      }
    }
  }
}
