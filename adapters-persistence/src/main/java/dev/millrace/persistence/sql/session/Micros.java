package dev.millrace.persistence.sql.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Times as the tables keep them: microseconds since 1970-01-01 UTC.
 *
 * <p>One integer means the same on every database: no session time zone, no rounding of its own, and
 * a sort key that a cursor can name.
 */
public final class Micros {

  private static final long PER_SECOND = 1_000_000;

  private Micros() {}

  /** What is finer than a microsecond is cut off. */
  public static long of(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** Null stays null. */
  public static @Nullable Long ofNullable(@Nullable Instant time) {
    return time == null ? null : of(time);
  }

  /** A length of time. */
  public static long of(Duration length) {
    return length.toNanos() / 1_000;
  }

  /** The time of a column that is never null. */
  public static Instant toInstant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
  }

  /** Null stays null. */
  public static @Nullable Instant toNullableInstant(@Nullable Long micros) {
    return micros == null ? null : toInstant(micros);
  }
}
