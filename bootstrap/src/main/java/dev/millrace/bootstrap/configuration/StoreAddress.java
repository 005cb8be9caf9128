package dev.millrace.bootstrap.configuration;

/** A store that a command names by its address alone, such as both ends of a copy. */
public final class StoreAddress {

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
    String words = dsn.strip();
    if (words.equals("memory") || words.equals(":memory:")) {
      throw inMemory(flag);
    }
    DatabaseSettings settings = DatabaseSettings.at(flag, dsn);
    requireOutside(flag, settings);
    return settings;
  }

  /**
   * Refuses a store in memory.
   *
   * @param named the flag or key that named it
   */
  public static void requireOutside(String named, DatabaseSettings settings) {
    if (settings.place() instanceof DatabaseSettings.Memory) {
      throw inMemory(named);
    }
  }

  private static ConfigurationProblem inMemory(String named) {
    return new ConfigurationProblem(
        named
            + ": a store in memory lives within one process, so nothing can be moved from or to it;"
            + " name a file or a database server");
  }
}
