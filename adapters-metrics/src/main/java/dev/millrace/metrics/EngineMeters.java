package dev.millrace.metrics;

import dev.millrace.application.telemetry.EngineTelemetry;
import dev.millrace.application.telemetry.MetricsSnapshot.Engine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;

/** What the engine asks and knows. All counters are made beforehand, so that counting is cheap. */
final class EngineMeters implements EngineTelemetry {

  private final Counter[][] queries;
  private final Counter[] hits;
  private final Counter[] misses;
  private final Counter evictions;

  EngineMeters(MeterRegistry registry) {
    this.queries =
        Arrays.stream(Family.values())
            .map(family -> queries(registry, family))
            .toArray(Counter[][]::new);
    this.hits = lookups(registry, "hit");
    this.misses = lookups(registry, "miss");
    this.evictions =
        Counter.builder("millrace.dns.cache.evictions")
            .description("Answers that the shared cache dropped because it was full")
            .register(registry);
  }

  private static Counter[] queries(MeterRegistry registry, Family family) {
    return Arrays.stream(Outcome.values())
        .map(
            outcome ->
                Counter.builder("millrace.dns.queries")
                    .description("DNS queries sent and settled, retries not counted")
                    .tag("family", label(family))
                    .tag("outcome", label(outcome))
                    .register(registry))
        .toArray(Counter[]::new);
  }

  private static Counter[] lookups(MeterRegistry registry, String result) {
    return Arrays.stream(Cache.values())
        .map(
            cache ->
                Counter.builder("millrace.dns.cache.lookups")
                    .description("Answers looked for before a query was sent")
                    .tag("cache", label(cache))
                    .tag("result", result)
                    .register(registry))
        .toArray(Counter[]::new);
  }

  @Override
  public void query(Family family, Outcome outcome) {
    queries[family.ordinal()][outcome.ordinal()].increment();
  }

  @Override
  public void lookup(Cache cache, boolean hit) {
    (hit ? hits : misses)[cache.ordinal()].increment();
  }

  @Override
  public void evicted() {
    evictions.increment();
  }

  /** What has been counted so far; every lookup that missed the run's own cache is one miss. */
  Engine figures() {
    return new Engine(
        sum(queries[Family.IPV4.ordinal()]),
        sum(queries[Family.IPV6.ordinal()]),
        sum(hits),
        (long) misses[Cache.RUN.ordinal()].count(),
        (long) evictions.count());
  }

  private static long sum(Counter[] counters) {
    return (long) Arrays.stream(counters).mapToDouble(Counter::count).sum();
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
