package dev.millrace.benchmarks.queue.place;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.millrace.persistence.server.ServerAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One contender's database.
 *
 * @param url for JDBC
 * @param properties the login, and what the driver is to know besides
 * @param server its address; null for a file
 * @param file null on a server
 */
public record Database(
    EngineKind kind,
    String url,
    Properties properties,
    @Nullable ServerAddress server,
    @Nullable Path file) {

  /** Where it is on a server. */
  public ServerAddress address() {
    return Objects.requireNonNull(server, "a database on a server");
  }

  /** A plain connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, properties);
  }

  /** A pool of so many connections, all open at once; the caller closes it. */
  public HikariDataSource pool(int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setDataSourceProperties(properties);
    config.setMaximumPoolSize(connections);
    return new HikariDataSource(config);
  }

  /** Runs statements that are separated by semicolons at the ends of lines. */
  public void run(String script) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : script.split(";\\s*\n")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  /** The one number that a query answers with. */
  public long number(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
