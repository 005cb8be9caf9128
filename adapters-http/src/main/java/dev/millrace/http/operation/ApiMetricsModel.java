package dev.millrace.http.operation;

import dev.millrace.application.telemetry.MetricsSnapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the HTTP surface answered.
 *
 * @param statusClassCounts by {@code 1xx} to {@code 5xx}
 * @param errorCodeCounts by the code of the error
 * @param routes each with its method
 */
record ApiMetricsModel(
    long requestsTotal,
    Map<String, Long> statusClassCounts,
    Map<String, Long> errorCodeCounts,
    List<RouteModel> routes) {

  private static final List<String> CLASSES = List.of("1xx", "2xx", "3xx", "4xx", "5xx");

  /**
   * One operation.
   *
   * @param route the pattern of its path
   */
  record RouteModel(
      String route,
      String method,
      long requestsTotal,
      Map<String, Long> statusClassCounts,
      LatencyModel latencyMs) {

    static RouteModel of(MetricsSnapshot.RouteFigures figures) {
      return new RouteModel(
          figures.route(),
          figures.method(),
          figures.latency().count(),
          counts(List.of(figures)),
          LatencyModel.of(figures.latency()));
    }
  }

  static ApiMetricsModel of(MetricsSnapshot counted) {
    return new ApiMetricsModel(
        counted.routes().stream().mapToLong(route -> route.latency().count()).sum(),
        counts(counted.routes()),
        new TreeMap<>(counted.errors()),
        counted.routes().stream().map(RouteModel::of).toList());
  }

  private static Map<String, Long> counts(List<MetricsSnapshot.RouteFigures> routes) {
    Map<String, Long> counts = new TreeMap<>();
    CLASSES.forEach(name -> counts.put(name, 0L));
    routes.forEach(
        route -> route.statuses().forEach((name, count) -> counts.merge(name, count, Long::sum)));
    return counts;
  }
}
