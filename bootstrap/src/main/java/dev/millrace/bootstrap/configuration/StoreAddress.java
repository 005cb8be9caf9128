package dev.millrace.bootstrap.configuration;

import dev.millrace.domain.retention.RetentionPolicy;

/** A store that a command names by its address alone, such as both ends of a copy. */
public final class StoreAddress {

  private static final int READERS = 4;

  private StoreAddress() {}

  /**
   * The store at an address.
   *
   * @param flag that the address was given with
   * @param dsn all that {@code database.dsn} allows
   * @throws ConfigurationProblem for what is no address, or one of a store that cannot be reached
   *     from outside its process
   */
  public static DatabaseSettings parse(String flag, String dsn) {
    requireOutside(flag, dsn);
    return DatabaseSettings.of(
        DatabaseDriver.SQLITE,
        dsn,
        new Origin(Origin.Kind.CLI_FLAG, flag),
        new RetentionPolicy(0),
        READERS);
  }

  /**
   * Refuses a store in memory.
   *
   * @param named the flag or key that named it
   */
  public static void requireOutside(String named, DatabaseSettings settings) {
    if (settings.driver() == DatabaseDriver.MEMORY) {
      throw inMemory(named);
    }
  }

  private static void requireOutside(String flag, String dsn) {
    if (dsn.strip().equals("memory") || dsn.strip().equals(":memory:")) {
      throw inMemory(flag);
    }
  }

  private static ConfigurationProblem inMemory(String named) {
    return new ConfigurationProblem(
        named
            + ": a store in memory lives within one process, so nothing can be moved from or to it;"
            + " name a file or a database server");
  }
}
