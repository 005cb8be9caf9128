package dev.millrace.application.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.node.JoinNodes.Joined;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Reports;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.worker.CountingTelemetry;
import dev.millrace.domain.node.ProcessMark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How processes come by a node id, and what becomes of two that want the same. */
public abstract class JoinNodesContract extends StoreContract {

  private static final NodeTiming QUICK =
      new NodeTiming(Duration.ofMillis(50), Duration.ofMillis(600), Duration.ofDays(1));

  private final List<NodePresence> presences = new ArrayList<>();

  @AfterEach
  void stopPresences() throws InterruptedException {
    for (NodePresence presence : presences) {
      presence.stop();
    }
  }

  private Joined join(String process) throws InterruptedException {
    return join(process, null);
  }

  private Joined join(String process, @Nullable String ended) throws InterruptedException {
    return new JoinNodes(store.nodes(), QUICK, mark -> mark.value().equals(ended))
        .join(Reports.of(NODE, process));
  }

  private NodePresence live(String process) {
    NodePresence presence =
        new NodePresence(store.nodes(), QUICK, Reports.of(NODE, process), new CountingTelemetry());
    presences.add(presence);
    presence.start(() -> new NodeReport.Load(8, 2));
    return presence;
  }

  @Test
  void aNewIdIsTakenAtOnce() throws InterruptedException {
    assertThat(join("p1")).isEqualTo(Joined.PREDECESSOR_ENDED);
  }

  @Test
  void anIdThatWasGivenBackIsTakenAtOnce() throws InterruptedException {
    join("p1");
    store.nodes().leave(NODE, new ProcessMark("p1"));

    assertThat(join("p2")).isEqualTo(Joined.PREDECESSOR_ENDED);
  }

  @Test
  void theIdOfAProcessThatIsKnownToHaveEndedIsTakenAtOnce() throws InterruptedException {
    join("p1");

    assertThat(join("p2", "p1")).isEqualTo(Joined.PREDECESSOR_ENDED);
  }

  @Test
  void theIdOfAProcessThatMayLiveIsTakenOnceItIsSilentAndItsLeasesAreLeftAlone()
      throws InterruptedException {
    join("p1");

    assertThat(join("p2")).isEqualTo(Joined.PREDECESSOR_SILENT);
  }

  @Test
  void theIdOfALivingProcessIsRefused() throws InterruptedException {
    join("p1");
    NodePresence first = live("p1");

    assertThatThrownBy(() -> join("p2"))
        .isInstanceOfSatisfying(
            Conflict.class, refused -> assertThat(refused.code()).isEqualTo("node_id_in_use"))
        .hasMessageContaining("--node-id")
        .hasMessageContaining("höst-1.example");

    assertThat(first.isHeld()).isTrue();
  }

  @Test
  void aProcessThatFindsAnotherUnderItsIdTakesNoWorkUntilThatOneHasGone()
      throws InterruptedException {
    join("p1");
    NodePresence first = live("p1");
    store.nodes().replace(new ProcessMark("p1"), Reports.of(NODE, "p2"));
    NodePresence second = live("p2");

    Patience.until("the first notices", () -> !first.isHeld());
    assertThat(second.isHeld()).isTrue();
    second.stop();

    Patience.until("the first goes on", first::isHeld);
  }

  @Test
  void whoeverStopsGivesItsIdBack() throws InterruptedException {
    join("p1");
    NodePresence presence = live("p1");
    Patience.until("it was heard of", () -> store.nodes().list().getFirst().running() == 2);

    presence.stop();
    presence.stop();

    assertThat(new ListNodes(store.nodes(), LONG).list())
        .singleElement()
        .satisfies(seen -> assertThat(seen.online()).isFalse());
    assertThat(join("p2")).isEqualTo(Joined.PREDECESSOR_ENDED);
  }

  @Test
  void aNodeIsListedAsOnlineWhileItGivesSignsOfLife() throws InterruptedException {
    join("p1");

    assertThat(new ListNodes(store.nodes(), LONG).list().getFirst().online()).isTrue();
    Patience.until(
        "it is offline", () -> !new ListNodes(store.nodes(), SHORT).list().getFirst().online());
  }
}
