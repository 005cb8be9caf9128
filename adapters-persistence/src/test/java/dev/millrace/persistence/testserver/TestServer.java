package dev.millrace.persistence.testserver;

import dev.millrace.persistence.server.ServerAddress;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A running database server that hands out databases. Safe for use by many threads. */
public final class TestServer {

  private final ServerKind kind;
  private final ServerAddress admin;
  private final String how;
  private final String prefix;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<String, Template> templates = new ConcurrentHashMap<>();
  private final Set<String> existing = ConcurrentHashMap.newKeySet();

  TestServer(ServerKind kind, ServerAddress admin, String how) {
    this.kind = kind;
    this.admin = admin;
    this.how = how;
    // A server that outlives this process must not meet the same names again.
    this.prefix = "mt" + Long.toString(new SecureRandom().nextLong(1L << 40), 36) + "_";
  }

  /** The shared PostgreSQL server of this process. */
  public static Reach postgres() {
    return Reach.of(ServerKind.POSTGRES);
  }

  /** The oldest PostgreSQL that is supported. */
  public static Reach postgresOldest() {
    return Reach.of(ServerKind.POSTGRES_OLDEST);
  }

  /** The shared MariaDB server of this process. */
  public static Reach mariadb() {
    return Reach.of(ServerKind.MARIADB);
  }

  /** The oldest MariaDB of which there are binaries. */
  public static Reach mariadbOldest() {
    return Reach.of(ServerKind.MARIADB_OLDEST);
  }

  /** MySQL, where one can be reached. */
  public static Reach mysql() {
    return Reach.of(ServerKind.MYSQL);
  }

  /** SQL Server, where one can be reached. */
  public static Reach mssql() {
    return Reach.of(ServerKind.MSSQL);
  }

  public ServerKind kind() {
    return kind;
  }

  /** How it was reached, for the listing. */
  public String how() {
    return how;
  }

  /** The server's own database and the user who may do everything. */
  public ServerAddress admin() {
    return admin;
  }

  /** As the server says it. */
  public String version() {
    try (Connection connection = connect(admin);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(kind.engine().versionQuery())) {
      result.next();
      return result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new, empty database. */
  public ServerAddress freshDatabase() {
    String name = newName();
    execute(kind.engine().create(name));
    return database(name);
  }

  /**
   * A database as {@code migrate} leaves it, with nothing else in it. It migrates once for each
   * name; after that copying or emptying takes its place. Close everything on the database, then
   * {@link #drop} it, which lets it be used again.
   *
   * @param template a name for what {@code migrate} does
   */
  public ServerAddress freshDatabase(String template, Consumer<ServerAddress> migrate) {
    return templates
        .computeIfAbsent(template, name -> Template.make(this, migrate))
        .freshDatabase();
  }

  /** Removes a database that came from here; whoever is still connected to it is cut off. */
  public void drop(ServerAddress address) {
    for (Template template : templates.values()) {
      if (template.takeBack(address)) {
        return;
      }
    }
    remove(address.database());
  }

  /** Removes every database that came from here, from a server that outlives this process. */
  void dropAll() {
    existing.forEach(this::remove);
  }

  private void remove(String name) {
    execute(kind.engine().drop(name));
    existing.remove(name);
  }

  /** A plain connection to a database; the caller closes it. */
  public Connection connect(ServerAddress address) throws SQLException {
    return kind.engine().connect(address);
  }

  /** Runs one statement as the user who may do everything. */
  public void execute(String sql) {
    try (Connection connection = connect(admin);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }

  /** PostgreSQL: a copy of a database that nobody is connected to, with all that is in it. */
  public ServerAddress copyOf(String database) {
    String name = newName();
    execute("CREATE DATABASE " + name + " TEMPLATE " + database);
    return database(name);
  }

  String newName() {
    String name = prefix + next.incrementAndGet();
    existing.add(name);
    return name;
  }

  ServerAddress database(String name) {
    return new ServerAddress(
        admin.endpoint(), name, admin.user(), admin.password(), admin.tls(), admin.options());
  }
}
