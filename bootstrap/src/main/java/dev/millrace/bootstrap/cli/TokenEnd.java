package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.CannotRun;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when a token ends. */
final class TokenEnd {

  private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d");

  private TokenEnd() {}

  /**
   * @param text {@code 90d} from now on, a date (its start in UTC), or an RFC 3339 time
   * @return in whole seconds
   */
  static Instant parse(String text, Instant now) {
    Instant end = read(text.strip(), now).truncatedTo(ChronoUnit.SECONDS);
    if (!end.isAfter(now)) {
      throw new CannotRun("--expires: \"" + text + "\" has passed already");
    }
    return end;
  }

  private static Instant read(String text, Instant now) {
    Matcher days = DAYS.matcher(text);
    if (days.matches()) {
      return now.plus(Duration.ofDays(Long.parseLong(days.group(1))));
    }
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new CannotRun(
          "--expires: \""
              + text
              + "\" is no time; write days as in 90d, a date as in 2027-01-31, or a time as in"
              + " 2027-01-31T12:00:00Z",
          e);
    }
  }
}
