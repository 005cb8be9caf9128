package dev.millrace.persistence.sql.session;

import dev.millrace.domain.entry.Level;
import org.jspecify.annotations.Nullable;

/** How severity levels are kept: a small number that grows with the severity and never changes. */
public final class LevelCode {

  private LevelCode() {}

  /** The number for a level. */
  public static int of(Level level) {
    return switch (level) {
      case DEBUG3 -> 0;
      case DEBUG2 -> 1;
      case DEBUG -> 2;
      case INFO -> 3;
      case NOTICE -> 4;
      case WARNING -> 5;
      case ERROR -> 6;
      case CRITICAL -> 7;
    };
  }

  /** Null stays null. */
  public static @Nullable Integer ofNullable(@Nullable Level level) {
    return level == null ? null : of(level);
  }

  /** The level that a number stands for. */
  public static Level level(int code) {
    return switch (code) {
      case 0 -> Level.DEBUG3;
      case 1 -> Level.DEBUG2;
      case 2 -> Level.DEBUG;
      case 3 -> Level.INFO;
      case 4 -> Level.NOTICE;
      case 5 -> Level.WARNING;
      case 6 -> Level.ERROR;
      case 7 -> Level.CRITICAL;
      default -> throw new IllegalStateException("No level is kept as " + code + ".");
    };
  }

  /** Null stays null. */
  public static @Nullable Level levelOrNull(@Nullable Integer code) {
    return code == null ? null : level(code);
  }
}
