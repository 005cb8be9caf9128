package dev.millrace.bootstrap.configuration;

import java.util.Map;

/** Other names that users of other programs know for keys of the configuration file. */
final class Spellings {

  private static final String NESTED = "database.connection";

  private static final Map<String, String> KEYS =
      Map.of(
          "database.connection_string", "database.dsn",
          "database.url", "database.dsn",
          "database.filename", "database.dsn",
          "database.name", "database.database",
          "database.username", "database.user",
          "database.ssl.enabled", "database.ssl");

  private Spellings() {}

  /** Whether this is another name of a part, or a level that means nothing. */
  static boolean isPart(String key) {
    return key.equals(NESTED);
  }

  /** Our name of a part. */
  static String part(String key) {
    return key.equals(NESTED) ? "database" : key;
  }

  /** Our name of a key. */
  static String key(String key) {
    return KEYS.getOrDefault(key, key);
  }
}
