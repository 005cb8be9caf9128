package dev.millrace.bootstrap.configuration;

import dev.millrace.bootstrap.configuration.DatabaseSettings.Memory;
import dev.millrace.bootstrap.configuration.DatabaseSettings.Place;
import dev.millrace.bootstrap.configuration.DatabaseSettings.Server;
import dev.millrace.bootstrap.configuration.DatabaseSettings.SqliteFile;
import dev.millrace.bootstrap.configuration.address.AddressDraft;
import dev.millrace.bootstrap.configuration.address.AddressText;
import dev.millrace.bootstrap.configuration.address.BadAddress;
import dev.millrace.bootstrap.configuration.address.ServerDriver;
import dev.millrace.domain.retention.RetentionPolicy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which database is meant: by its driver, its DSN, or the single fields.
 *
 * <p>A DSN goes over the fields. Log-in and TLS that it lacks are taken from them.
 */
final class DatabaseChoice {

  private static final int READERS = 4;
  private static final int MAX_READERS = 64;

  private final ResolvedSettings settings;
  private final Place place;

  private DatabaseChoice(ResolvedSettings settings) {
    this.settings = settings;
    this.place = place();
  }

  static DatabaseChoice of(ResolvedSettings settings) {
    return new DatabaseChoice(settings);
  }

  DatabaseSettings settings() {
    return new DatabaseSettings(
        place, new RetentionPolicy(settings.get(DatabaseKeys.RETENTION_DAYS)));
  }

  /** The settings as they are in force, where the address says what nobody has set by itself. */
  List<EffectiveValue> over(List<EffectiveValue> effective) {
    return new DatabaseRows(place, settings.origin(DatabaseKeys.DB_DSN)).over(effective);
  }

  private Place place() {
    Optional<DatabaseDriver> driver = settings.find(DatabaseKeys.DB_DRIVER);
    if (driver.equals(Optional.of(DatabaseDriver.MEMORY))) {
      return memory();
    }
    if (isDsnSet() && !SqlitePath.isMarked(dsn()) && AddressText.isMeant(dsn())) {
      return serverOfDsn(driver.orElse(null));
    }
    return switch (driver.orElse(DatabaseDriver.SQLITE)) {
      case MEMORY -> memory();
      case SQLITE -> sqlite(driver.isPresent());
      case POSTGRES -> serverOfFields(ServerDriver.POSTGRES);
      case MARIADB -> serverOfFields(ServerDriver.MARIADB);
      case MSSQL -> serverOfFields(ServerDriver.MSSQL);
    };
  }

  /** A server that is named by a variable of other programs may stay there, unused. */
  private Memory memory() {
    Origin origin = settings.origin(DatabaseKeys.DB_DSN);
    boolean isOurs = isDsnSet() && !origin.detail().equals("DATABASE_URL");
    if (isOurs && AddressText.isMeant(dsn())) {
      throw problem("is the address of a server, but database.driver is memory; remove one");
    }
    return new Memory();
  }

  private Server serverOfDsn(@Nullable DatabaseDriver chosen) {
    try {
      AddressDraft draft =
          AddressText.read(dsn())
              .orElseThrow(
                  () ->
                      new BadAddress(
                          "is in no form that is known; for example"
                              + " postgres://USER:PASSWORD@HOST/DATABASE?sslmode=verify-full"));
      if (chosen != null && DatabaseDriver.of(draft.driver()) != chosen) {
        throw new BadAddress(
            "is the address of a server of "
                + draft.driver().label()
                + ", but database.driver ("
                + settings.origin(DatabaseKeys.DB_DRIVER)
                + ") is "
                + chosen.label());
      }
      draft.fillFrom(fields().draft(draft.driver()));
      return server(draft);
    } catch (BadAddress e) {
      throw problem(String.valueOf(e.getMessage()));
    }
  }

  private Server serverOfFields(ServerDriver driver) {
    if (isDsnSet()) {
      throw problem("is not the address of a server, but database.driver is " + driver.label());
    }
    if (settings.find(DatabaseKeys.DB_HOST).isEmpty()) {
      throw new ConfigurationProblem(
          "database.driver: \"%s\" (%s) needs an address; set database.dsn, or database.host and"
                  .formatted(driver.label(), settings.origin(DatabaseKeys.DB_DRIVER))
              + " database.database");
    }
    try {
      return server(fields().draft(driver));
    } catch (BadAddress e) {
      throw new ConfigurationProblem(
          "database.host: \"%s\" (%s), with the fields beside it, %s"
              .formatted(
                  settings.get(DatabaseKeys.DB_HOST),
                  settings.origin(DatabaseKeys.DB_HOST),
                  e.getMessage()));
    }
  }

  private DatabaseFields fields() {
    return new DatabaseFields(settings);
  }

  private Server server(AddressDraft draft) {
    return new Server(draft.driver(), draft.finish(), new PoolChoice(settings).limits());
  }

  private SqliteFile sqlite(boolean isChosen) {
    if (!isDsnSet() && settings.find(DatabaseKeys.DB_HOST).isPresent()) {
      throw new ConfigurationProblem(
          "database.host: is set (%s), but database.driver is %s; allowed: postgres, mariadb, mssql"
              .formatted(settings.origin(DatabaseKeys.DB_HOST), isChosen ? "sqlite" : "not set"));
    }
    String file = SqlitePath.of(dsn().strip());
    if (file.isBlank() || file.equals(":memory:")) {
      throw problem("names no file; for a store in memory set database.driver to memory");
    }
    int readers = settings.find(DatabaseKeys.POOL_MAX).orElse(READERS);
    if (readers > MAX_READERS) {
      throw new ConfigurationProblem(
          "database.pool.max: \"%d\" (%s) is too much for SQLite; allowed: 1 to %d"
              .formatted(readers, settings.origin(DatabaseKeys.POOL_MAX), MAX_READERS));
    }
    try {
      return new SqliteFile(Path.of(file), !isDsnSet(), readers);
    } catch (InvalidPathException e) {
      throw problem("is not a path");
    }
  }

  private String dsn() {
    return settings.get(DatabaseKeys.DB_DSN);
  }

  private boolean isDsnSet() {
    return settings.origin(DatabaseKeys.DB_DSN).kind() != Origin.Kind.DEFAULT
        && !isOverruledByFields();
  }

  /** A variable of other programs says something only where nobody else does. */
  private boolean isOverruledByFields() {
    return settings.origin(DatabaseKeys.DB_DSN).detail().equals("DATABASE_URL")
        && settings.find(DatabaseKeys.DB_HOST).isPresent();
  }

  private ConfigurationProblem problem(String what) {
    return new ConfigurationProblem(
        "database.dsn: \"%s\" (%s) %s"
            .formatted(AddressText.masked(dsn()), settings.origin(DatabaseKeys.DB_DSN), what));
  }
}
