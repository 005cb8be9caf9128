package dev.millrace.bootstrap.configuration;

import java.util.regex.Pattern;

/** The ways in which users write the path of an SQLite file. */
final class SqlitePath {

  private static final Pattern PREFIX = Pattern.compile("^(jdbc:)?sqlite3?:(//(?=/))?|^file:");

  private SqlitePath() {}

  /** Whether it says itself that it is one. */
  static boolean isMarked(String dsn) {
    return PREFIX.matcher(dsn).lookingAt();
  }

  /** The path alone. */
  static String of(String dsn) {
    return PREFIX.matcher(dsn).replaceFirst("");
  }
}
