package dev.millrace.http.operation;

import dev.millrace.application.telemetry.TrendPoint;
import dev.millrace.application.telemetry.TrendWindow;
import dev.millrace.http.json.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened in the last hours, by the label of the window. */
record TrendsModel(Map<String, Window> windows) {

  /** The points of a window, the oldest first. */
  record Window(long resolutionSeconds, List<Point> points) {
    static Window of(TrendWindow window, List<TrendPoint> points) {
      long seconds = window.step().toSeconds();
      return new Window(seconds, points.stream().map(point -> Point.of(point, seconds)).toList());
    }
  }

  /**
   * A step of time.
   *
   * @param timestamp where it starts
   * @param throughput jobs that became runs on this node
   * @param failed those of them that failed
   * @param queueDepth queued jobs at its end
   * @param dnsCacheHitRate from 0 to 1; 0 if nothing was looked for
   */
  record Point(
      String timestamp,
      long throughput,
      long failed,
      long queueDepth,
      double dnsQueriesPerSecond,
      double dnsQueriesIpv4PerSecond,
      double dnsQueriesIpv6PerSecond,
      double dnsCacheHitRate,
      Map<String, Long> severity) {

    static Point of(TrendPoint point, long seconds) {
      long lookups = point.cacheHits() + point.cacheMisses();
      return new Point(
          Times.text(point.start()),
          point.finished(),
          point.failed(),
          point.queueDepth(),
          (double) (point.queriesIpv4() + point.queriesIpv6()) / seconds,
          (double) point.queriesIpv4() / seconds,
          (double) point.queriesIpv6() / seconds,
          lookups == 0 ? 0 : (double) point.cacheHits() / lookups,
          QualityModel.byLevel(point.severities()));
    }
  }

  static TrendsModel of(Map<TrendWindow, List<TrendPoint>> trends, MetricsQuery query) {
    Map<String, Window> windows = new LinkedHashMap<>();
    for (TrendWindow window : TrendWindow.values()) {
      if (query.wants(window)) {
        windows.put(window.label(), Window.of(window, trends.getOrDefault(window, List.of())));
      }
    }
    return new TrendsModel(windows);
  }
}
