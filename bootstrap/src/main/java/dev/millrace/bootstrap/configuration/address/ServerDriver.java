package dev.millrace.bootstrap.configuration.address;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of database server. MySQL is spoken to like MariaDB. */
public enum ServerDriver {
  POSTGRES(5432, List.of("postgres", "postgresql", "pgsql")),
  MARIADB(3306, List.of("mariadb", "mysql")),
  MSSQL(1433, List.of("mssql", "sqlserver"));

  private final int port;
  private final List<String> names;

  ServerDriver(int port, List<String> names) {
    this.port = port;
    this.names = names;
  }

  /** The driver that goes by this name, in any letter case. */
  public static Optional<ServerDriver> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(driver -> driver.names.contains(lower)).findFirst();
  }

  /** Where such a server listens unless somebody says otherwise. */
  public int port() {
    return port;
  }

  /** The name that we use ourselves. */
  public String label() {
    return names.getFirst();
  }

  /** What an option of an address means to such a server. */
  OptionWords words() {
    return switch (this) {
      case POSTGRES -> new PostgresWords();
      case MARIADB -> new MariadbWords();
      case MSSQL -> new MssqlWords();
    };
  }
}
