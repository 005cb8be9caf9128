package dev.millrace.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.TestIds;
import dev.millrace.domain.job.JobId;
import org.junit.jupiter.api.Test;

/** The races would find a tier inversion if there was one. */
class RaceLogTest {
  private final RaceLog log = new RaceLog();
  private final JobId normal = TestIds.nextJob();

  @Test
  void aBatchLeaseWhileANormalJobWaitedIsAnInversion() {
    log.queued(normal);
    long began = System.nanoTime();
    log.leasedBatch(began, System.nanoTime());
    log.taken(normal, System.nanoTime() + 1);

    assertThat(log.inversions()).hasSize(1);
  }

  @Test
  void aBatchLeaseBeforeOrDuringTheCallThatTookTheNormalJobIsNone() {
    long early = System.nanoTime();
    log.queued(normal);
    long taking = System.nanoTime() + 1;
    log.leasedBatch(early, taking);
    log.leasedBatch(taking, taking + 10);
    log.taken(normal, taking);

    assertThat(log.inversions()).isEmpty();
  }

  @Test
  void whatHappensWhileTheOrderIsChangedIsNotJudged() {
    log.queued(normal);
    long began = System.nanoTime();
    long ended = System.nanoTime();
    log.leasedBatch(began, ended);
    log.disturbed(began, ended);
    log.taken(normal, System.nanoTime() + 1);

    assertThat(log.inversions()).isEmpty();
  }
}
