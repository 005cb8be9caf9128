package dev.millrace.metrics;

import dev.millrace.application.telemetry.MetricsSnapshot.Engine;
import dev.millrace.application.telemetry.TrendPoint;
import dev.millrace.application.telemetry.TrendWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the last two days, step by step, in a memory that never grows: a ring for each
 * length of step.
 */
final class Trends {

  private final Map<Duration, TrendRing> rings;
  private long[] last = new long[TrendRing.Figure.values().length];

  Trends() {
    this.rings =
        Map.copyOf(
            Arrays.stream(TrendWindow.values())
                .collect(
                    Collectors.toMap(
                        TrendWindow::step,
                        window -> new TrendRing(window.step(), window.points()),
                        (shorter, longer) -> longer)));
  }

  /**
   * Adds what has happened since the last call.
   *
   * @param depth queued jobs now; null if that is not known
   */
  synchronized void sample(
      Instant now, JobMeters.Totals jobs, Engine engine, @Nullable Long depth) {
    long[] totals = TrendRing.Figure.of(jobs, engine);
    long[] news = new long[totals.length];
    for (int i = 0; i < totals.length; i++) {
      news[i] = totals[i] - last[i];
    }
    last = totals;
    rings.values().forEach(ring -> ring.add(now, news, depth));
  }

  /** All windows; the points of each end with the step that goes on now. */
  synchronized Map<TrendWindow, List<TrendPoint>> all(Instant now) {
    Map<TrendWindow, List<TrendPoint>> all = new EnumMap<>(TrendWindow.class);
    for (TrendWindow window : TrendWindow.values()) {
      TrendRing ring = rings.get(window.step());
      all.put(window, ring == null ? List.of() : ring.points(now, window.points()));
    }
    return all;
  }
}
