package dev.millrace.application.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.batch.DeletionStep;
import dev.millrace.application.maintenance.Duty;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.registry.DomainFilter;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Reports;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.queue.Reordering;
import dev.millrace.domain.run.Run;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What {@link Transactions} promises. */
public abstract class TransactionsContract extends StoreContract {
  private static final TagName TAG = new TagName("se");
  private static final DomainName A = new DomainName("a.test");

  @Test
  void theAnswerOfTheWorkComesBack() {
    assertThat(store.transactions().call(() -> "answer")).isEqualTo("answer");
  }

  @Test
  void whatWasDoneIsKept() {
    NewJob job = Jobs.zoneTest().build();
    store
        .transactions()
        .run(
            () -> {
              store.queue().push(List.of(job));
              store.tags().create(TAG, null, Jobs.SUBMITTED);
            });

    assertThat(order()).containsExactly(job.id());
    assertThat(store.tags().find(TAG)).isPresent();
  }

  @Test
  void theWorkSeesWhatItDid() {
    JobId seen =
        store
            .transactions()
            .call(
                () -> {
                  pushOne(Jobs.zoneTest());
                  return leaseOne().id();
                });

    assertThat(pending(seen).attempt()).isEqualTo(1);
  }

  @Test
  void theErrorOfTheWorkComesThroughAsItIs() {
    Broken broken = new Broken();

    assertThatThrownBy(
            () ->
                store
                    .transactions()
                    .run(
                        () -> {
                          throw broken;
                        }))
        .isSameAs(broken);
  }

  @Test
  void submissionsThatAreRolledBackLeaveNothing() {
    BatchId id = new BatchId(TestIds.next());
    breakOff(
        () -> {
          store.batches().insert(new Batch(id, Jobs.SUBMITTED, TAG, null, false));
          store.tags().create(TAG, "x", Jobs.SUBMITTED);
          store.tags().addDomains(TAG, List.of(A), Jobs.SUBMITTED);
          store.domains().register(List.of(new DomainName("b.test")), Jobs.SUBMITTED);
          push(Jobs.zoneTest().of(id).key("k"), Jobs.zoneTest());
          store.nodes().announce(Reports.of(NODE, "p1"), LONG);
          store.duties().take(Duty.PURGE, NODE, LONG);
          store.control().setPaused(true);
        });

    assertThat(store.batches().find(id)).isEmpty();
    assertThat(store.tags().list()).isEmpty();
    assertThat(store.domains().list(DomainFilter.ALL, PageRequest.first(1)).total()).isZero();
    assertThat(store.catalog().list(JobFilter.ALL, PageRequest.first(1)).total()).isZero();
    assertThat(order()).isEmpty();
    assertThat(store.nodes().list()).isEmpty();
    assertThat(store.duties().take(Duty.PURGE, OTHER_NODE, LONG)).isTrue();
    assertThat(store.control().isPaused()).isFalse();
    assertThat(store.queue().push(List.of(Jobs.zoneTest().key("k").build())).getFirst().isNew())
        .isTrue();
  }

  @Test
  void workThatIsRolledBackLeavesTheQueueAsItWas() {
    List<JobId> pushed = push(Jobs.several(5, PriorityTier.NORMAL));
    Job running = leaseOne();
    Job waiting = pending(pushed.get(1));
    breakOff(
        () -> {
          store.control().reorder(new Reordering.Full(pushed.subList(1, 5).reversed()));
          store.control().cancel(pushed.get(1), Runs.FINISHED);
          store.control().hold(pushed.get(2));
          lease(2);
          store.queue().graduate(List.of(Runs.succeeded().levels(Level.INFO).of(running)));
        });

    assertThat(order()).isEqualTo(pushed.subList(1, 5));
    assertThat(pending(pushed.get(1))).isEqualTo(waiting);
    assertThat(pending(running.id())).isEqualTo(running);
    assertThat(store.runs().listEntries(EntryFilter.ALL, PageRequest.first(1)).total()).isZero();
    graduate(Runs.succeeded().of(running));
  }

  @Test
  void deletionsThatAreRolledBackBringEverythingBack() {
    BatchId id = insertBatch();
    Run run = archive(Jobs.zoneTest("a.test").of(id).key("k"), Runs.succeeded().levels(Level.INFO));
    breakOff(
        () -> {
          assertThat(store.batches().delete(id, 1_000)).isEqualTo(DeletionStep.DONE);
          assertThat(store.catalog().find(run.id())).isEmpty();
        });
    breakOff(() -> store.cleaner().purge(Runs.FINISHED.plusSeconds(1), 10));

    assertThat(finished(run.id())).isEqualTo(run);
    assertThat(store.runs().entriesOf(run.id())).hasSize(1);
    assertThat(store.batches().find(id)).isPresent();
    assertThat(store.domains().find(A).orElseThrow().latest()).isNotNull();
    assertThat(store.queue().push(List.of(Jobs.zoneTest().key("k").build())).getFirst().isNew())
        .isFalse();
  }

  @Test
  void aTransactionInsideAnotherJoinsIt() {
    breakOff(() -> store.transactions().run(() -> pushOne(Jobs.zoneTest())));

    assertThat(order()).isEmpty();
  }

  @Test
  void whatFollowsABrokenTransactionIsKept() {
    breakOff(() -> pushOne(Jobs.zoneTest()));
    JobId id = store.transactions().call(() -> pushOne(Jobs.zoneTest()));

    assertThat(order()).containsExactly(id);
  }

  @Test
  void aCommitIsSeenByOtherThreads() throws InterruptedException {
    JobId id = store.transactions().call(() -> pushOne(Jobs.zoneTest()));
    List<JobId> seen = new CopyOnWriteArrayList<>();

    Thread other = Thread.ofPlatform().start(() -> seen.addAll(order()));
    other.join(20_000);

    assertThat(seen).containsExactly(id);
  }

  private void breakOff(Runnable work) {
    assertThatThrownBy(
            () ->
                store
                    .transactions()
                    .run(
                        () -> {
                          work.run();
                          throw new Broken();
                        }))
        .isInstanceOf(Broken.class);
  }

  private static final class Broken extends RuntimeException {
    private Broken() {
      super("broken off");
    }
  }
}
