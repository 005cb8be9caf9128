package dev.millrace.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.health.StoreProbe.StoreHealth;
import dev.millrace.application.store.StoreContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link StoreProbe} promises. */
public abstract class StoreProbeContract extends StoreContract {

  @Test
  void aStoreThatWorksIsHealthy() {
    assertThat(store.probe().probe()).isEqualTo(new StoreHealth(true, true, ""));
  }

  @Test
  void aClosedStoreIsReportedInOneSentenceAndInTime() {
    store.close();
    long start = System.nanoTime();

    StoreHealth health = store.probe().probe();

    assertThat(health.databaseAnswers()).isFalse();
    assertThat(health.detail()).isNotBlank().doesNotContain("\n");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void closingTwiceIsFine() {
    store.close();
    store.close();
  }
}
