package dev.millrace.metrics;

import dev.millrace.application.telemetry.LoadSource.PoolLoad;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The connections to the database. The pools are those that there are at the start. */
final class PoolGauges {

  private final Supplier<List<PoolLoad>> source;
  private volatile Map<String, PoolLoad> seen;

  PoolGauges(Supplier<List<PoolLoad>> source) {
    this.source = source;
    this.seen = look();
  }

  void refresh() {
    seen = look();
  }

  private Map<String, PoolLoad> look() {
    return source.get().stream().collect(Collectors.toMap(PoolLoad::name, Function.identity()));
  }

  void register(MeterRegistry registry) {
    seen.keySet().forEach(pool -> register(pool, registry));
  }

  private void register(String pool, MeterRegistry registry) {
    gauge(pool, "millrace.db.pool.max", PoolLoad::max)
        .description("Connections that there can be")
        .register(registry);
    gauge(pool, "millrace.db.pool.open", PoolLoad::open)
        .description("Connections that there are, in use or not")
        .register(registry);
    gauge(pool, "millrace.db.pool.used", PoolLoad::used)
        .description("Connections in use")
        .register(registry);
    gauge(pool, "millrace.db.pool.waiting", PoolLoad::waiting)
        .description("Calls that wait for a connection")
        .register(registry);
    FunctionCounter.builder(
            "millrace.db.pool.refused", this, gauges -> gauges.value(pool, PoolLoad::refused))
        .description("Calls that got no connection in time")
        .tag("pool", pool)
        .register(registry);
  }

  private Gauge.Builder<Supplier<Number>> gauge(
      String pool, String name, ToDoubleFunction<PoolLoad> value) {
    return Gauge.builder(name, () -> (Number) value(pool, value)).tag("pool", pool);
  }

  private double value(String pool, ToDoubleFunction<PoolLoad> value) {
    PoolLoad load = seen.get(pool);
    return load == null ? 0 : value.applyAsDouble(load);
  }
}
