package dev.millrace.application.health;

import dev.millrace.application.health.StoreProbe.StoreHealth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Says whether this node can do its work, and if not, which part cannot. */
public final class CheckReadiness {

  private final BoundedProbe store;
  private final List<Part> parts;

  /**
   * @param parts what must be up beside the store
   */
  public CheckReadiness(StoreProbe store, List<Part> parts) {
    this.store = new BoundedProbe(store, StoreProbe.LIMIT);
    this.parts = List.copyOf(parts);
  }

  /**
   * A part of the node.
   *
   * @param name its key in the answer, for example {@code workers}
   * @param up answers at once
   * @param trouble one sentence for when it is not up
   */
  public record Part(String name, BooleanSupplier up, String trouble) {}

  /**
   * @param parts each part with {@code ok} or one sentence that says what is wrong
   */
  public record Readiness(boolean ready, Map<String, String> parts) {}

  /** Looks at all parts; answers within 2 s or little more, whatever the store does. */
  public Readiness check() {
    StoreHealth health = store.probe();
    boolean ready = health.databaseAnswers() && health.schemaCurrent();
    Map<String, String> said = new LinkedHashMap<>();
    said.put("database", health.databaseAnswers() ? "ok" : health.detail());
    said.put("schema", health.schemaCurrent() ? "ok" : health.detail());
    for (Part part : parts) {
      boolean up = part.up().getAsBoolean();
      said.put(part.name(), up ? "ok" : part.trouble());
      ready &= up;
    }
    return new Readiness(ready, said);
  }
}
