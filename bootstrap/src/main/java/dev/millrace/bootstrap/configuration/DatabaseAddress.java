package dev.millrace.bootstrap.configuration;

import java.util.regex.Pattern;

/** The ways in which users write where a database is. */
final class DatabaseAddress {

  /** The password of {@code scheme://user:password@host} and of {@code user:password@tcp(host)}. */
  private static final Pattern PASSWORD = Pattern.compile("(?<=[^/:@]:)[^/@](?:[^@]*)(?=@)");

  private static final Pattern PASSWORD_PARAMETER =
      Pattern.compile("(?i)(?<=[?&;](password|pwd)=)[^&;]*");
  private static final Pattern SQLITE_PREFIX = Pattern.compile("^(jdbc:)?sqlite:(//(?=/))?|^file:");
  private static final Pattern SERVER = Pattern.compile("^[a-z][a-z0-9+.:-]*://.*|.*@tcp\\(.*");

  private DatabaseAddress() {}

  /** The address without its password. */
  static String masked(String dsn) {
    return PASSWORD_PARAMETER.matcher(PASSWORD.matcher(dsn).replaceAll("***")).replaceAll("***");
  }

  /** The path of an SQLite file, however it was written. */
  static String sqliteFile(String dsn) {
    return SQLITE_PREFIX.matcher(dsn).replaceFirst("");
  }

  /** Whether this can only be the address of a database server. */
  static boolean isServer(String dsn) {
    return SERVER.matcher(SQLITE_PREFIX.matcher(dsn).replaceFirst("")).matches();
  }
}
