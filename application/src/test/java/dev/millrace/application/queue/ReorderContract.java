package dev.millrace.application.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.queue.Reordering;
import dev.millrace.domain.queue.Reordering.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link QueueControl#reorder} promises. */
public abstract class ReorderContract extends StoreContract {

  @Test
  void anEmptyOrderSuitsAnEmptyQueue() {
    store.control().reorder(new Reordering.Full(List.of()));
    assertThat(order()).isEmpty();
  }

  @Test
  void theWholeQueueTakesANewOrder() {
    List<JobId> normal = push(Jobs.several(20, PriorityTier.NORMAL));
    List<JobId> batch = push(Jobs.several(20, PriorityTier.BATCH));
    List<JobId> wished = new ArrayList<>(shuffled(normal));
    wished.addAll(shuffled(batch));

    reorder(wished);

    assertThat(order()).isEqualTo(wished);
    assertThat(ids(lease(30))).isEqualTo(wished.subList(0, 30));
  }

  @Test
  void newJobsGoBehindAReorderedQueue() {
    List<JobId> pushed = push(Jobs.several(3, PriorityTier.NORMAL));
    reorder(pushed.reversed());

    JobId late = pushOne(Jobs.zoneTest());

    assertThat(order()).containsExactly(pushed.get(2), pushed.get(1), pushed.get(0), late);
  }

  @Test
  void anOrderThatBreaksTheTiersIsRefused() {
    JobId batch = pushOne(Jobs.zoneTest().batch());
    JobId normal = pushOne(Jobs.zoneTest());

    assertRefused(new Reordering.Full(List.of(batch, normal)));
    assertThat(order()).containsExactly(normal, batch);
  }

  @Test
  void anOrderNamesEachQueuedJobOnce() {
    List<JobId> pushed = push(Jobs.several(3, PriorityTier.NORMAL));
    Job running = leaseOne();
    List<JobId> queued = pushed.subList(1, 3);

    assertRefused(new Reordering.Full(queued.subList(0, 1)));
    assertRefused(new Reordering.Full(List.of(queued.get(1), queued.get(0), queued.get(1))));
    assertRefused(new Reordering.Full(List.of(queued.get(1), TestIds.nextJob(), queued.get(0))));
    assertRefused(new Reordering.Full(List.of(queued.get(1), queued.get(0), running.id())));
    assertRefused(new Reordering.Full(List.of()));
    assertThat(order()).isEqualTo(queued);
  }

  @Test
  void heldAndScheduledJobsAreNoPartOfTheOrder() {
    List<JobId> pushed = push(Jobs.several(4, PriorityTier.NORMAL));
    JobId held = pushed.get(1);
    JobId scheduled = pushOne(Jobs.zoneTest().runAt(now().plus(Duration.ofHours(1))));
    store.control().hold(held);

    assertRefused(new Reordering.Full(pushed));
    assertRefused(
        new Reordering.Full(List.of(pushed.get(0), pushed.get(2), pushed.get(3), scheduled)));
    reorder(List.of(pushed.get(3), pushed.get(2), pushed.get(0)));

    store.control().unhold(held);
    assertThat(order()).containsExactly(pushed.get(3), held, pushed.get(2), pushed.get(0));
  }

  @Test
  void aJobMovesRightBeforeOrRightAfterAnother() {
    List<JobId> q = push(Jobs.several(5, PriorityTier.NORMAL));

    move(q.get(4), Side.BEFORE, q.get(1));
    assertThat(order()).containsExactly(q.get(0), q.get(4), q.get(1), q.get(2), q.get(3));
    move(q.get(0), Side.AFTER, q.get(2));
    assertThat(order()).containsExactly(q.get(4), q.get(1), q.get(2), q.get(0), q.get(3));
    move(q.get(3), Side.BEFORE, q.get(4));
    assertThat(order()).containsExactly(q.get(3), q.get(4), q.get(1), q.get(2), q.get(0));
    move(q.get(3), Side.AFTER, q.get(0));
    assertThat(order()).containsExactly(q.get(4), q.get(1), q.get(2), q.get(0), q.get(3));
  }

  @Test
  void aMoveToWhereAJobIsChangesNothing() {
    List<JobId> q = push(Jobs.several(3, PriorityTier.BATCH));

    move(q.get(1), Side.AFTER, q.get(0));
    move(q.get(1), Side.BEFORE, q.get(2));

    assertThat(order()).isEqualTo(q);
  }

  @Test
  void aMoveWithinOneTierLeavesTheOtherAlone() {
    List<JobId> batch = push(Jobs.several(3, PriorityTier.BATCH));
    List<JobId> normal = push(Jobs.several(2, PriorityTier.NORMAL));

    move(batch.get(2), Side.BEFORE, batch.get(0));
    move(normal.get(0), Side.AFTER, normal.get(1));

    assertThat(order())
        .containsExactly(normal.get(1), normal.get(0), batch.get(2), batch.get(0), batch.get(1));
  }

  @Test
  void newJobsGoBehindAJobThatWasMovedToTheEnd() {
    List<JobId> q = push(Jobs.several(3, PriorityTier.NORMAL));
    move(q.get(0), Side.AFTER, q.get(2));

    JobId late = pushOne(Jobs.zoneTest());

    assertThat(order()).containsExactly(q.get(1), q.get(2), q.get(0), late);
  }

  @Test
  void movesThatCannotBeAreRefused() {
    List<JobId> normal = push(Jobs.several(4, PriorityTier.NORMAL));
    JobId batch = pushOne(Jobs.zoneTest().batch());
    JobId scheduled = pushOne(Jobs.zoneTest().runAt(now().plus(Duration.ofHours(1))));
    Job running = leaseOne();
    JobId first = normal.get(1);
    store.control().hold(normal.get(3));

    for (JobId other :
        List.of(first, batch, scheduled, running.id(), normal.get(3), TestIds.nextJob())) {
      assertRefused(new Reordering.Move(first, Side.AFTER, other));
      assertRefused(new Reordering.Move(other, Side.BEFORE, first));
    }
    assertThat(order()).containsExactly(first, normal.get(2), batch);
  }

  @Test
  void hundredsOfMovesBetweenTheSameTwoNeighboursFindRoom() {
    List<JobId> q = push(Jobs.several(400, PriorityTier.BATCH));
    List<JobId> expected = new ArrayList<>(q);
    for (int i = 2; i < 400; i++) {
      move(q.get(i), Side.AFTER, q.get(0));
      expected.remove(q.get(i));
      expected.add(1, q.get(i));
    }

    assertThat(order()).isEqualTo(expected);
    JobId late = pushOne(Jobs.zoneTest().batch());
    assertThat(order()).endsWith(q.get(1), late);
  }

  @Test
  void twoJobsThatSwapForEverFindRoom() {
    List<JobId> q = push(Jobs.several(3, PriorityTier.NORMAL));
    for (int i = 0; i < 150; i++) {
      move(q.get(1), Side.BEFORE, q.get(2));
      move(q.get(2), Side.BEFORE, q.get(1));
    }

    assertThat(order()).containsExactly(q.get(0), q.get(2), q.get(1));
  }

  @Test
  void heldJobsKeepTheirPlaceAmongHundredsOfMoves() {
    List<JobId> q = push(Jobs.several(202, PriorityTier.NORMAL));
    JobId held = q.get(1);
    store.control().hold(held);
    for (int i = 3; i < 202; i++) {
      move(q.get(i), Side.BEFORE, q.get(2));
    }
    store.control().unhold(held);

    List<JobId> expected = new ArrayList<>(List.of(q.get(0), held));
    expected.addAll(q.subList(3, 202));
    expected.add(q.get(2));
    assertThat(order()).isEqualTo(expected);
  }

  private void reorder(List<JobId> order) {
    store.control().reorder(new Reordering.Full(order));
  }

  private void move(JobId job, Side side, JobId anchor) {
    store.control().reorder(new Reordering.Move(job, side, anchor));
  }

  private void assertRefused(Reordering reordering) {
    assertThatThrownBy(() -> store.control().reorder(reordering))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("invalid_order"));
  }

  private static List<JobId> shuffled(List<JobId> ids) {
    List<JobId> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, new Random(20_261_122));
    return shuffled;
  }
}
