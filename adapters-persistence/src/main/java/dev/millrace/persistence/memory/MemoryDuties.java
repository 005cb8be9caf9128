package dev.millrace.persistence.memory;

import dev.millrace.application.maintenance.Duties;
import dev.millrace.application.maintenance.Duty;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.memory.MemoryState.Held;
import java.time.Duration;
import java.time.Instant;

/** Duties in memory, where one node has them all as a rule. */
final class MemoryDuties implements Duties {
  private final MemoryState state;

  MemoryDuties(MemoryState state) {
    this.state = state;
  }

  @Override
  public boolean take(Duty duty, NodeId node, Duration length) {
    return state.atomically(
        () -> {
          Instant now = state.now();
          Held held = state.duties.get(duty);
          if (held != null && !held.node().equals(node) && !held.until().isBefore(now)) {
            return false;
          }
          state.duties.put(duty, new Held(node, now.plus(length)));
          return true;
        });
  }

  @Override
  public void release(Duty duty, NodeId node) {
    state.atomically(
        () -> {
          Held held = state.duties.get(duty);
          if (held != null && held.node().equals(node)) {
            state.duties.remove(duty);
          }
          return duty;
        });
  }
}
