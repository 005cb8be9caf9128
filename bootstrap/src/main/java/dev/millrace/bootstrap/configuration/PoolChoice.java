package dev.millrace.bootstrap.configuration;

import dev.millrace.persistence.server.PoolLimits;

/** How many connections to a server are kept. */
record PoolChoice(ResolvedSettings settings) {

  PoolLimits limits() {
    int max = settings.find(DatabaseKeys.POOL_MAX).orElse(PoolLimits.DEFAULT.max());
    int min = settings.find(DatabaseKeys.POOL_MIN).orElse(Math.min(PoolLimits.DEFAULT.min(), max));
    if (max < PoolLimits.SMALLEST) {
      throw problem(DatabaseKeys.POOL_MAX, max, "is too little for a server; allowed: 3 to 1000");
    }
    if (min > max) {
      throw problem(
          DatabaseKeys.POOL_MIN, min, "is more than database.pool.max; allowed: 0 to " + max);
    }
    return new PoolLimits(
        max,
        min,
        PoolLimits.DEFAULT.idleTimeout(),
        settings.get(DatabaseKeys.POOL_LIFETIME),
        settings.get(DatabaseKeys.POOL_ACQUIRE_TIMEOUT));
  }

  private ConfigurationProblem problem(Setting<Integer> setting, int value, String what) {
    return new ConfigurationProblem(
        "%s: \"%d\" (%s) %s".formatted(setting.key(), value, settings.origin(setting), what));
  }
}
