package dev.millrace.persistence.testserver;

import dev.millrace.persistence.server.Secret;
import dev.millrace.persistence.server.ServerAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What an administrator, or chance, does to a server while programs use it. */
public final class Trouble {

  private final ServerProcess process;
  private final Engine engine;

  public Trouble(ServerProcess process) {
    this.process = process;
    this.engine = process.databases().kind().engine();
  }

  /** Cuts off all that are connected to a database; says how many. */
  public int killConnections(String database) {
    if (engine == Engine.POSTGRES) {
      return Integer.parseInt(
          ask("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity " + of(database))
              .getFirst());
    }
    List<String> ids = ask("SELECT id FROM information_schema.processlist " + of(database));
    ids.forEach(this::kill);
    return ids.size();
  }

  private void kill(String id) {
    try {
      process.databases().execute("KILL " + id);
    } catch (IllegalStateException e) {
      // It has ended by itself meanwhile.
    }
  }

  /** How many are connected to a database. */
  public int connections(String database) {
    String table =
        engine == Engine.POSTGRES ? "pg_stat_activity " : "information_schema.processlist ";
    return Integer.parseInt(ask("SELECT count(*) FROM " + table + of(database)).getFirst());
  }

  private String of(String database) {
    return (engine == Engine.POSTGRES ? "WHERE datname = '" : "WHERE db = '") + database + "'";
  }

  /** Turns the server read-only, as a primary is that has become a replica, or writable again. */
  public void readOnly(boolean on) {
    if (engine == Engine.POSTGRES) {
      execute("ALTER SYSTEM SET default_transaction_read_only = " + (on ? "on" : "off"));
      execute("SELECT pg_reload_conf()");
    } else {
      execute("SET GLOBAL read_only = " + (on ? 1 : 0));
    }
  }

  /** Connections to a database that nobody uses for so long are closed by the server. */
  public void closeIdleAfterOneSecond(String database) {
    if (engine == Engine.POSTGRES) {
      execute("ALTER DATABASE " + database + " SET idle_session_timeout = '1s'");
    } else {
      execute("SET GLOBAL wait_timeout = 1");
    }
  }

  /** The same database for a user who may do everything in it, but nothing to the server. */
  public ServerAddress asPlainUser(ServerAddress address) {
    String password = "plain-and-simple";
    if (engine == Engine.POSTGRES) {
      return address;
    }
    execute("CREATE USER IF NOT EXISTS 'plain'@'%' IDENTIFIED BY '" + password + "'");
    execute("GRANT ALL ON " + address.database() + ".* TO 'plain'@'%'");
    return new ServerAddress(
        address.endpoint(),
        address.database(),
        "plain",
        new Secret(password),
        address.tls(),
        address.options());
  }

  private void execute(String sql) {
    process.databases().execute(sql);
  }

  private List<String> ask(String sql) {
    try (Connection connection = engine.connect(process.admin());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> answers = new ArrayList<>();
      while (result.next()) {
        answers.add(result.getString(1));
      }
      return answers;
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }
}
