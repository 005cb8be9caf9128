package dev.millrace.http.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as RFC 3339 writes them: any offset in, UTC with up to six decimals out. */
public final class Times {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;
  private static final double NANOS = 1e9;

  private Times() {}

  /** Empty if the text is no time, or one outside the years 1 to 9999. */
  public static Optional<Instant> parse(String text) {
    try {
      OffsetDateTime time =
          OffsetDateTime.parse(text.strip(), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(time.toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The text of a time that is there. */
  public static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS).toString();
  }

  /** The text, or null if there is no time. */
  public static @Nullable String textOrNull(@Nullable Instant time) {
    return time == null ? null : text(time);
  }

  /** A duration in seconds, with up to six decimals. */
  public static double seconds(Duration duration) {
    return duration.truncatedTo(ChronoUnit.MICROS).toNanos() / NANOS;
  }
}
