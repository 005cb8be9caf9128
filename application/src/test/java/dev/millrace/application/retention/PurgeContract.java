package dev.millrace.application.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.retention.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link PurgeExpiredRuns} promises. */
public abstract class PurgeContract extends StoreContract {

  private static final RetentionPolicy TEN_DAYS = new RetentionPolicy(10);

  private PurgeExpiredRuns purge() {
    return new PurgeExpiredRuns(store.cleaner(), this::now, Telemetry.NONE);
  }

  private JobId finishedBefore(Duration age) {
    Instant finishedAt = now().minus(age);
    return archive(Jobs.zoneTest(), Runs.succeeded().finishedAt(finishedAt)).id();
  }

  @Test
  void onlyRunsOlderThanThePolicyKeepsThemGo() {
    JobId old = finishedBefore(Duration.ofDays(11));
    JobId young = finishedBefore(Duration.ofDays(9));
    JobId waiting = pushOne(Jobs.zoneTest().createdAt(now().minus(Duration.ofDays(99))));

    assertThat(purge().purge(TEN_DAYS)).isEqualTo(1);

    assertThat(store.catalog().find(old)).isEmpty();
    assertThat(store.catalog().find(young)).isPresent();
    assertThat(store.catalog().find(waiting)).isPresent();
  }

  @Test
  void zeroDaysKeepForEver() {
    JobId old = finishedBefore(Duration.ofDays(10_000));

    assertThat(purge().purge(RetentionPolicy.FOREVER)).isZero();
    assertThat(store.catalog().find(old)).isPresent();
  }

  @Test
  void manyGoInSeveralTransactionsAndItStopsBetweenTwo() {
    for (int i = 0; i < 130; i++) {
      finishedBefore(Duration.ofDays(20));
    }

    long first = purge().purge(TEN_DAYS, () -> false);
    long rest = purge().purge(TEN_DAYS, () -> true);

    assertThat(first).isBetween(1L, 129L);
    assertThat(first + rest).isEqualTo(130);
  }
}
