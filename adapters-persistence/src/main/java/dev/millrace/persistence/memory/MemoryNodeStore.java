package dev.millrace.persistence.memory;

import dev.millrace.application.node.NodeReport;
import dev.millrace.application.node.NodeStore;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.ProcessMark;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The nodes in memory, which is one as a rule. */
final class MemoryNodeStore implements NodeStore {
  private final MemoryState state;

  MemoryNodeStore(MemoryState state) {
    this.state = state;
  }

  @Override
  public boolean announce(NodeReport report, Duration silence) {
    return put(report, known -> known.lastHeartbeat().isBefore(state.now().minus(silence)));
  }

  @Override
  public boolean replace(ProcessMark ended, NodeReport report) {
    return put(report, known -> ended.equals(known.process()));
  }

  private boolean put(NodeReport report, Predicate<Node> free) {
    return state.atomically(
        () -> {
          Node known = state.nodes.get(report.id());
          if (known != null
              && known.process() != null
              && !known.process().equals(report.process())
              && !free.test(known)) {
            return false;
          }
          state.nodes.put(report.id(), node(report));
          return true;
        });
  }

  private Node node(NodeReport report) {
    return new Node(
        report.id(),
        report.process(),
        report.host(),
        report.roles(),
        report.version(),
        report.load().capacity(),
        report.load().running(),
        report.startedAt().truncatedTo(ChronoUnit.MICROS),
        state.now());
  }

  @Override
  public void leave(NodeId id, ProcessMark process) {
    state.atomically(
        () -> {
          Node known = state.nodes.get(id);
          if (known != null && process.equals(known.process())) {
            state.nodes.put(id, without(known));
          }
          return id;
        });
  }

  private static Node without(Node known) {
    return new Node(
        known.id(),
        null,
        known.host(),
        known.roles(),
        known.version(),
        known.capacity(),
        0,
        known.startedAt(),
        known.lastHeartbeat());
  }

  @Override
  public int forget(Duration silence) {
    return state.atomically(
        () -> {
          Instant last = state.now().minus(silence);
          List<NodeId> gone =
              state.nodes.all().values().stream()
                  .filter(node -> node.lastHeartbeat().isBefore(last))
                  .map(Node::id)
                  .toList();
          gone.forEach(state.nodes::remove);
          return gone.size();
        });
  }

  @Override
  public Optional<Node> find(NodeId id) {
    return state.atomically(() -> Optional.ofNullable(state.nodes.get(id)));
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
