package dev.millrace.application.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Race;
import dev.millrace.application.store.Reports;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.NodeRole;
import dev.millrace.domain.node.ProcessMark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link NodeStore} promises. */
public abstract class NodeStoreContract extends StoreContract {

  private static final NodeReport.Load BUSY = new NodeReport.Load(8, 3);

  @Test
  void anEmptyStoreKnowsNoNodes() {
    assertThat(store.nodes().list()).isEmpty();
    assertThat(store.nodes().find(NODE)).isEmpty();
  }

  @Test
  void aSignOfLifeIsKeptWithTheTimeOfTheDatabase() {
    Instant before = now();

    assertThat(store.nodes().announce(Reports.of(NODE, "p1", BUSY), LONG)).isTrue();

    Node node = store.nodes().list().getFirst();
    assertThat(node)
        .isEqualTo(
            new Node(
                NODE,
                new ProcessMark("p1"),
                "höst-1.example",
                Set.of(NodeRole.API, NodeRole.WORKER),
                "0.1.0",
                8,
                3,
                Jobs.SUBMITTED,
                node.lastHeartbeat()));
    assertThat(node.lastHeartbeat()).isBetween(before, now());
    assertThat(store.nodes().find(NODE)).contains(node);
  }

  @Test
  void aLaterSignOfTheSameProcessTakesThePlaceOfTheEarlier() {
    store.nodes().announce(Reports.of(NODE, "p1", BUSY), LONG);
    Instant first = lastHeartbeat();
    Patience.until("time went on", () -> now().isAfter(first));

    NodeReport later =
        new NodeReport(
            NODE,
            new ProcessMark("p1"),
            "h2",
            Set.of(NodeRole.WORKER),
            "0.2.0",
            Jobs.SUBMITTED.plusSeconds(1),
            new NodeReport.Load(4, 0));
    assertThat(store.nodes().announce(later, LONG)).isTrue();

    Node node = store.nodes().list().getFirst();
    assertThat(store.nodes().list()).hasSize(1);
    assertThat(node.host()).isEqualTo("h2");
    assertThat(node.roles()).containsExactly(NodeRole.WORKER);
    assertThat(node.version()).isEqualTo("0.2.0");
    assertThat(node.capacity()).isEqualTo(4);
    assertThat(node.running()).isZero();
    assertThat(node.startedAt()).isEqualTo(Jobs.SUBMITTED.plusSeconds(1));
    assertThat(node.lastHeartbeat()).isAfter(first);
  }

  @Test
  void anIdThatAnotherProcessLivesUnderIsRefusedAndNothingChanges() {
    store.nodes().announce(Reports.of(NODE, "p1", BUSY), LONG);
    Node before = store.nodes().list().getFirst();

    assertThat(store.nodes().announce(Reports.of(NODE, "p2"), LONG)).isFalse();

    assertThat(store.nodes().list()).containsExactly(before);
    assertThat(store.nodes().announce(Reports.of(OTHER_NODE, "p2"), LONG)).isTrue();
  }

  @Test
  void theIdOfAProcessThatFellSilentMayBeTaken() {
    store.nodes().announce(Reports.of(NODE, "p1"), LONG);

    Patience.until(
        "it was silent for long enough",
        () -> store.nodes().announce(Reports.of(NODE, "p2"), SHORT));

    assertThat(store.nodes().list().getFirst().process()).isEqualTo(new ProcessMark("p2"));
    assertThat(store.nodes().announce(Reports.of(NODE, "p1"), LONG)).isFalse();
  }

  @Test
  void theIdOfAProcessThatHasEndedIsTakenAtOnceButNotThatOfAThird() {
    store.nodes().announce(Reports.of(NODE, "p1"), LONG);

    assertThat(store.nodes().replace(new ProcessMark("p0"), Reports.of(NODE, "p2"))).isFalse();
    assertThat(store.nodes().replace(new ProcessMark("p1"), Reports.of(NODE, "p2"))).isTrue();

    assertThat(store.nodes().list().getFirst().process()).isEqualTo(new ProcessMark("p2"));
  }

  @Test
  void anIdThatWasGivenBackIsFreeAndItsNodeOffline() {
    store.nodes().announce(Reports.of(NODE, "p1", BUSY), LONG);

    store.nodes().leave(NODE, new ProcessMark("p0"));
    assertThat(store.nodes().list().getFirst().isOnline(now(), LONG)).isTrue();
    store.nodes().leave(NODE, new ProcessMark("p1"));

    Node gone = store.nodes().list().getFirst();
    assertThat(gone.isOnline(now(), LONG)).isFalse();
    assertThat(gone.running()).isZero();
    assertThat(store.nodes().announce(Reports.of(NODE, "p2"), LONG)).isTrue();
  }

  @Test
  void nodesThatAreGoneForLongAreForgotten() {
    store.nodes().announce(Reports.of(NODE, "p1"), LONG);
    assertThat(store.nodes().forget(LONG)).isZero();

    Patience.until("it is forgotten", () -> store.nodes().forget(SHORT) == 1);

    assertThat(store.nodes().list()).isEmpty();
  }

  @Test
  void ofManyProcessesThatWantOneIdAtOnceExactlyOneGetsIt() throws Exception {
    AtomicInteger winners = new AtomicInteger();
    Race race = new Race();
    for (int i = 0; i < 8; i++) {
      NodeReport report = Reports.of(NODE, "p" + i);
      race.add(
          () -> {
            if (store.nodes().announce(report, LONG)) {
              winners.incrementAndGet();
            }
          });
    }

    race.run();

    assertThat(winners).hasValue(1);
    assertThat(store.nodes().list()).hasSize(1);
  }

  @Test
  void nodesAreListedByIdInTheOrderOfTheirBytesAndCaseMatters() {
    for (String id : List.of("b", "a:1", "B", "a", "a.b", "a-b", "a_b", "1")) {
      store.nodes().announce(Reports.of(new NodeId(id), "p-" + id), LONG);
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
      store.nodes().announce(Reports.of(NODE, "p1"), LONG);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));

      Node node = store.nodes().list().getFirst();
      assertThat(node.startedAt()).isEqualTo(Jobs.SUBMITTED);
      assertThat(node.lastHeartbeat()).isBetween(before, now());
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  private Instant lastHeartbeat() {
    return store.nodes().list().getFirst().lastHeartbeat();
  }
}
