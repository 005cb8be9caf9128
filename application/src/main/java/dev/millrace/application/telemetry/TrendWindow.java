package dev.millrace.application.telemetry;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The spans of time that trends are kept for. */
public enum TrendWindow {
  HOUR_1("1h", Duration.ofHours(1), Duration.ofMinutes(1)),
  HOURS_6("6h", Duration.ofHours(6), Duration.ofMinutes(1)),
  HOURS_24("24h", Duration.ofHours(24), Duration.ofMinutes(5)),
  HOURS_48("48h", Duration.ofHours(48), Duration.ofMinutes(5));

  private final String label;
  private final Duration length;
  private final Duration step;

  TrendWindow(String label, Duration length, Duration step) {
    this.label = label;
    this.length = length;
    this.step = step;
  }

  /** As clients write it, for example {@code 6h}. */
  public String label() {
    return label;
  }

  /** How far back it goes. */
  public Duration length() {
    return length;
  }

  /** How far its points are apart. */
  public Duration step() {
    return step;
  }

  /** How many points it has. */
  public int points() {
    return (int) length.dividedBy(step);
  }

  /** The window of this label, in any letter case. */
  public static Optional<TrendWindow> of(String label) {
    return Arrays.stream(values())
        .filter(window -> window.label.equalsIgnoreCase(label))
        .findFirst();
  }
}
