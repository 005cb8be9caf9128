package dev.millrace.http.publicapi;

import java.time.Duration;

/**
 * Whether there is a public API, and how often a client may use it.
 *
 * @param limit requests of a client within any window, 0 for as many as it likes; submissions and
 *     look-ups count apart
 */
public record PublicSettings(boolean enabled, int limit, Duration window) {

  /** There is none. */
  public static final PublicSettings OFF = new PublicSettings(false, 10, Duration.ofMinutes(10));

  /** There is one, with 10 requests in 10 minutes. */
  public static final PublicSettings ON = new PublicSettings(true, OFF.limit(), OFF.window());

  public PublicSettings {
    if (limit < 0 || limit > RateLimit.MAX_LIMIT || !window.isPositive()) {
      throw new IllegalArgumentException(
          "A limit is 0 to " + RateLimit.MAX_LIMIT + " requests in a window longer than nothing.");
    }
  }
}
