package dev.millrace.bootstrap.configuration;

import dev.millrace.domain.retention.RetentionPolicy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where jobs are kept, and for how long.
 *
 * @param file the SQLite file; unused by the memory driver
 * @param isDefaultPlace whether the file lies where no user chose it to lie, so that its folder may
 *     be made
 * @param poolMax how many connections read at once, 1..64
 */
public record DatabaseSettings(
    DatabaseDriver driver,
    Path file,
    boolean isDefaultPlace,
    RetentionPolicy retention,
    int poolMax) {

  static DatabaseSettings of(
      DatabaseDriver driver, String dsn, Origin origin, RetentionPolicy retention, int poolMax) {
    boolean isDefault = origin.kind() == Origin.Kind.DEFAULT;
    return new DatabaseSettings(driver, fileOf(driver, dsn, origin), isDefault, retention, poolMax);
  }

  private static Path fileOf(DatabaseDriver driver, String dsn, Origin origin) {
    if (driver == DatabaseDriver.MEMORY) {
      return Path.of("");
    }
    String file = DatabaseAddress.sqliteFile(dsn.strip());
    if (DatabaseAddress.isServer(dsn)) {
      throw problem(
          dsn, origin, "is the address of a database server, which this version cannot use");
    }
    if (file.isBlank() || file.equals(":memory:")) {
      throw problem(
          dsn, origin, "names no file; for a store in memory set database.driver to memory");
    }
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw problem(dsn, origin, "is not a path");
    }
  }

  private static ConfigurationProblem problem(String dsn, Origin origin, String what) {
    return new ConfigurationProblem(
        "database.dsn: \"%s\" (%s) %s; allowed: the path of an SQLite file"
            .formatted(DatabaseAddress.masked(dsn), origin, what));
  }
}
