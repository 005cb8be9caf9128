package dev.millrace.application.health;

import dev.millrace.application.health.StoreProbe.StoreHealth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Says whether this node can do its work, and if not, which part cannot. */
public final class CheckReadiness {

  private final StoreProbe store;
  private final BooleanSupplier workersUp;

  /**
   * @param workersUp whether the worker runtime leases; true on a node without workers
   */
  public CheckReadiness(StoreProbe store, BooleanSupplier workersUp) {
    this.store = store;
    this.workersUp = workersUp;
  }

  /**
   * @param parts each part with {@code ok} or one sentence that says what is wrong
   */
  public record Readiness(boolean ready, Map<String, String> parts) {}

  public Readiness check() {
    StoreHealth health = store.probe();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("database", health.databaseAnswers() ? "ok" : health.detail());
    parts.put("schema", health.schemaCurrent() ? "ok" : health.detail());
    boolean workers = workersUp.getAsBoolean();
    parts.put("workers", workers ? "ok" : "The workers do not lease jobs.");
    return new Readiness(health.databaseAnswers() && health.schemaCurrent() && workers, parts);
  }
}
