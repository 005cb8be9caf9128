package dev.millrace.application.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Race;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.node.NodeId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link Duties} promises. */
public abstract class DutiesContract extends StoreContract {

  @Test
  void aDutyThatNobodyHasIsTaken() {
    for (Duty duty : Duty.values()) {
      assertThat(store.duties().take(duty, NODE, LONG)).as(duty.name()).isTrue();
    }
  }

  @Test
  void oneNodeHasADutyAtATime() {
    store.duties().take(Duty.PURGE, NODE, LONG);

    assertThat(store.duties().take(Duty.PURGE, OTHER_NODE, LONG)).isFalse();
    assertThat(store.duties().take(Duty.PURGE, NODE, LONG)).isTrue();
  }

  @Test
  void aDutyThatIsNotKeptOnGoesToWhoeverAsksNext() {
    store.duties().take(Duty.PURGE, NODE, SHORT);

    Patience.until("its time is over", () -> store.duties().take(Duty.PURGE, OTHER_NODE, LONG));

    assertThat(store.duties().take(Duty.PURGE, NODE, LONG)).isFalse();
  }

  @Test
  void aDutyIsGivenBackByItsHolderOnly() {
    store.duties().take(Duty.PURGE, NODE, LONG);

    store.duties().release(Duty.PURGE, OTHER_NODE);
    assertThat(store.duties().take(Duty.PURGE, OTHER_NODE, LONG)).isFalse();
    store.duties().release(Duty.PURGE, NODE);

    assertThat(store.duties().take(Duty.PURGE, OTHER_NODE, LONG)).isTrue();
  }

  @Test
  void ofManyNodesThatWantADutyAtOnceExactlyOneGetsIt() throws Exception {
    AtomicInteger holders = new AtomicInteger();
    Race race = new Race();
    for (int i = 0; i < 8; i++) {
      NodeId node = new NodeId("node-" + i);
      race.add(
          () -> {
            if (store.duties().take(Duty.PURGE, node, LONG)) {
              holders.incrementAndGet();
            }
          });
    }

    race.run();

    assertThat(holders).hasValue(1);
  }
}
