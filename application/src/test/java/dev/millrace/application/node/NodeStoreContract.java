package dev.millrace.application.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What {@link NodeStore} promises. */
public abstract class NodeStoreContract extends StoreContract {

  @Test
  void anEmptyStoreKnowsNoNodes() {
    assertThat(store.nodes().list()).isEmpty();
  }

  @Test
  void aHeartbeatIsKeptWithTheTimeOfTheDatabase() {
    Instant before = now();

    store.nodes().heartbeat(NODE, "höst-1.example", 8, 3, Jobs.SUBMITTED);

    Node node = store.nodes().list().getFirst();
    assertThat(node)
        .isEqualTo(new Node(NODE, "höst-1.example", 8, 3, Jobs.SUBMITTED, node.lastHeartbeat()));
    assertThat(node.lastHeartbeat()).isBetween(before, now());
  }

  @Test
  void aLaterHeartbeatTakesThePlaceOfTheEarlier() {
    store.nodes().heartbeat(NODE, "h1", 8, 3, Jobs.SUBMITTED);
    Instant first = store.nodes().list().getFirst().lastHeartbeat();
    Patience.until("time went on", () -> now().isAfter(first));

    store.nodes().heartbeat(NODE, "h2", 4, 0, Jobs.SUBMITTED.plusSeconds(1));

    List<Node> nodes = store.nodes().list();
    assertThat(nodes).hasSize(1);
    assertThat(nodes.getFirst().host()).isEqualTo("h2");
    assertThat(nodes.getFirst().capacity()).isEqualTo(4);
    assertThat(nodes.getFirst().running()).isZero();
    assertThat(nodes.getFirst().startedAt()).isEqualTo(Jobs.SUBMITTED.plusSeconds(1));
    assertThat(nodes.getFirst().lastHeartbeat()).isAfter(first);
  }

  @Test
  void nodesAreListedByIdInTheOrderOfTheirBytesAndCaseMatters() {
    for (String id : List.of("b", "a:1", "B", "a", "a.b", "a-b", "a_b", "1")) {
      store.nodes().heartbeat(new NodeId(id), "h", 1, 0, Jobs.SUBMITTED);
    }

    assertThat(store.nodes().list())
        .extracting(node -> node.id().value())
        .containsExactly("1", "B", "a", "a-b", "a.b", "a:1", "a_b", "b");
  }

  @Test
  void theTimeOfTheDatabaseGoesOn() {
    Instant first = now();
    Patience.until("time went on", () -> now().isAfter(first));

    assertThat(Duration.between(first, now())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void theZoneOfTheProcessIsNoMatter() {
    TimeZone zone = TimeZone.getDefault();
    try {
      Instant before = now();
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      store.nodes().heartbeat(NODE, "h", 1, 0, Jobs.SUBMITTED);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));

      Node node = store.nodes().list().getFirst();
      assertThat(node.startedAt()).isEqualTo(Jobs.SUBMITTED);
      assertThat(node.lastHeartbeat()).isBetween(before, now());
    } finally {
      TimeZone.setDefault(zone);
    }
  }
}
