package dev.millrace.http.fake;

import dev.millrace.application.node.NodeReport;
import dev.millrace.application.node.NodeStore;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.NodeRole;
import dev.millrace.domain.node.ProcessMark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two nodes: one is there, one has been silent for a minute. */
record FakeNodes(FakeState state) implements NodeStore {

  @Override
  public List<Node> list() {
    state.touch();
    return List.of(
        new Node(
            new NodeId("mill-1"),
            new ProcessMark("p1"),
            "host-1",
            Set.of(NodeRole.WORKER, NodeRole.API),
            "0.1.0",
            16,
            3,
            FakeState.NOW.minusSeconds(3600),
            FakeState.NOW.minusSeconds(2)),
        new Node(
            new NodeId("mill-2"),
            new ProcessMark("p2"),
            "host-2",
            Set.of(NodeRole.WORKER),
            "0.1.0",
            8,
            0,
            FakeState.NOW.minusSeconds(3600),
            FakeState.NOW.minusSeconds(60)));
  }

  @Override
  public Instant databaseTime() {
    return FakeState.NOW;
  }

  @Override
  public Optional<Node> find(NodeId id) {
    return list().stream().filter(node -> node.id().equals(id)).findFirst();
  }

  @Override
  public boolean announce(NodeReport report, Duration silence) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean replace(ProcessMark ended, NodeReport report) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void leave(NodeId id, ProcessMark process) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int forget(Duration silence) {
    throw new UnsupportedOperationException();
  }
}
