package dev.millrace.application.worker;

import java.time.Duration;

/**
 * How long to wait before the next look at a queue that was empty: longer each time, up to a bound,
 * so that an idle node asks at most four times a second.
 */
final class Idling {

  static final Duration SHORTEST = Duration.ofMillis(250);

  private final Duration longest;
  private Duration next = SHORTEST;

  Idling(Duration longest) {
    this.longest = longest;
  }

  void reset() {
    next = SHORTEST;
  }

  Duration next() {
    Duration now = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
    return now;
  }
}
