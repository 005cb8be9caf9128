package dev.millrace.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PriorityTier;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class QueueOrderTest {

  private static final QueuedJob FIRST = job(1, PriorityTier.NORMAL, 10);
  private static final QueuedJob SECOND = job(2, PriorityTier.NORMAL, 20);
  private static final QueuedJob BATCH = job(3, PriorityTier.BATCH, 5);
  private static final QueuedJob LAST = job(4, PriorityTier.BATCH, 30);
  private static final List<QueuedJob> QUEUED = List.of(LAST, SECOND, BATCH, FIRST);

  @Test
  void theTierComesBeforeThePositionAndTheIdSettlesTies() {
    QueuedJob tie = job(9, PriorityTier.NORMAL, 10);

    assertThat(List.of(LAST, tie, BATCH, SECOND, FIRST).stream().sorted(QueueOrder.LEASING))
        .containsExactly(FIRST, tie, SECOND, BATCH, LAST);
  }

  @Test
  void aNewOrderDealsOutThePositionsThatAreInUseTierByTier() {
    assertThat(QueueOrder.arrange(QUEUED, ids(SECOND, FIRST, LAST, BATCH)))
        .containsExactly(
            job(2, PriorityTier.NORMAL, 10),
            job(1, PriorityTier.NORMAL, 20),
            job(4, PriorityTier.BATCH, 5),
            job(3, PriorityTier.BATCH, 30));
  }

  @Test
  void theOrderOfAnEmptyQueueIsEmpty() {
    assertThat(QueueOrder.arrange(List.of(), List.of())).isEmpty();
  }

  @Test
  void aNormalJobBehindABatchJobIsRefused() {
    assertRefused(
        () -> QueueOrder.arrange(QUEUED, ids(FIRST, BATCH, SECOND, LAST)),
        "The normal job " + SECOND.id() + " would be behind a batch job.");
  }

  @Test
  void anUnknownJobIsRefused() {
    QueuedJob unknown = job(7, PriorityTier.NORMAL, 1);

    assertRefused(
        () -> QueueOrder.arrange(QUEUED, ids(unknown, FIRST, SECOND, BATCH, LAST)),
        "The job " + unknown.id() + " is not queued.");
  }

  @Test
  void aJobNamedTwiceIsRefused() {
    assertRefused(
        () -> QueueOrder.arrange(QUEUED, ids(FIRST, FIRST, SECOND, BATCH, LAST)),
        "The job " + FIRST.id() + " is named twice.");
  }

  @Test
  void anOrderThatLeavesJobsOutIsRefused() {
    assertRefused(
        () -> QueueOrder.arrange(QUEUED, ids(FIRST, SECOND)),
        "The order must name all 4 queued jobs, but names 2.");
  }

  @Test
  void aJobMovesWithinItsTierOnly() {
    QueueOrder.requireMovable(FIRST, SECOND);
    QueueOrder.requireMovable(LAST, BATCH);

    assertRefused(
        () -> QueueOrder.requireMovable(FIRST, BATCH),
        "A job can only be moved within its own tier.");
    assertRefused(
        () -> QueueOrder.requireMovable(FIRST, FIRST), "A job cannot be moved next to itself.");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo("invalid_order"))
        .hasMessage(message);
  }

  private static QueuedJob job(int id, PriorityTier tier, long position) {
    return new QueuedJob(new JobId(new UUID(0, id)), tier, position);
  }

  private static List<JobId> ids(QueuedJob... jobs) {
    return List.of(jobs).stream().map(QueuedJob::id).toList();
  }
}
