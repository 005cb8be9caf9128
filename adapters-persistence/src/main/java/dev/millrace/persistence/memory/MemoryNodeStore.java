package dev.millrace.persistence.memory;

import dev.millrace.application.node.NodeStore;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The nodes in memory, which is one as a rule. */
final class MemoryNodeStore implements NodeStore {
  private final MemoryState state;

  MemoryNodeStore(MemoryState state) {
    this.state = state;
  }

  @Override
  public void heartbeat(NodeId id, String host, int capacity, int running, Instant startedAt) {
    state.atomically(
        () -> {
          Instant kept = startedAt.truncatedTo(ChronoUnit.MICROS);
          state.nodes.put(id, new Node(id, host, capacity, running, kept, state.now()));
          return id;
        });
  }

  @Override
  public List<Node> list() {
    return state.atomically(() -> List.copyOf(state.nodes.all().values()));
  }

  @Override
  public Instant databaseTime() {
    return state.atomically(state::now);
  }
}
