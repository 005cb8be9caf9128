package dev.millrace.persistence.sql.session;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.millrace.application.telemetry.LoadSource.PoolLoad;

/**
 * A pool and the gate before it.
 *
 * @param gate where calls wait
 */
public record WatchedPool(HikariDataSource pool, ConnectionGate gate) {

  /** How busy it is now. */
  public PoolLoad load() {
    HikariPoolMXBean state = pool.getHikariPoolMXBean();
    return gate.load(state == null ? 0 : state.getTotalConnections());
  }
}
