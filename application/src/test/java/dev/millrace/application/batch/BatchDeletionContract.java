package dev.millrace.application.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.RegisteredDomain;
import dev.millrace.domain.run.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link BatchStore} promises of deletion. */
public abstract class BatchDeletionContract extends StoreContract {
  private static final int MANY = 1_000;
  private static final DomainName A = DomainName.parse("a.example");

  @Test
  void aBatchThatIsNotThereHasNothingToDelete() {
    BatchId unknown = new BatchId(TestIds.next());

    assertThat(store.batches().previewDeletion(unknown))
        .isEqualTo(BatchDeletion.ofNothing(unknown));
    assertThat(store.batches().delete(unknown, MANY)).isEqualTo(DeletionStep.DONE);
  }

  @Test
  void thePreviewCountsWhatWouldGo() {
    BatchId id = new BatchId(TestIds.next());
    TagName tag = new TagName("se");
    store.batches().insert(new Batch(id, Jobs.SUBMITTED, tag, "x", true));
    archive(Jobs.zoneTest().of(id), Runs.succeeded().levels(Level.INFO, Level.ERROR));
    archive(Jobs.zoneTest().of(id), Runs.succeeded().levels(Level.INFO));
    archive(Jobs.zoneTest(), Runs.succeeded().levels(Level.INFO));
    pushAndLease(Jobs.zoneTest().of(id));
    push(Jobs.zoneTest().of(id), Jobs.zoneTest().of(id).runAt(now().plusSeconds(3_600)));
    store.control().hold(pushOne(Jobs.zoneTest().of(id)));

    assertThat(store.batches().previewDeletion(id))
        .isEqualTo(new BatchDeletion(id, tag, Jobs.SUBMITTED, true, true, 3, 1, 2, 3, 0));
  }

  @Test
  void deletionTakesAwayWhatThePreviewCountedAndNothingElse() {
    BatchId id = insertBatch();
    BatchId kept = insertBatch();
    archive(Jobs.zoneTest("a.example").of(id), Runs.succeeded().levels(Level.INFO, Level.ERROR));
    Run run = archive(Jobs.zoneTest("b.example").of(kept), Runs.succeeded().levels(Level.INFO));
    JobId waiting = pushOne(Jobs.zoneTest("c.example").of(id));
    JobId other = pushOne(Jobs.zoneTest("d.example").of(kept));
    BatchDeletion preview = store.batches().previewDeletion(id);
    long jobs = total(JobFilter.ALL);
    long entries = entries();

    assertThat(store.batches().delete(id, MANY)).isEqualTo(DeletionStep.DONE);

    assertThat(total(JobFilter.ALL))
        .isEqualTo(jobs - preview.queuedJobs() - preview.completedRuns());
    assertThat(entries()).isEqualTo(entries - preview.entries());
    assertThat(total(JobFilter.ofBatch(id))).isZero();
    assertThat(store.batches().find(id)).isEmpty();
    assertThat(store.batches().previewDeletion(id)).isEqualTo(BatchDeletion.ofNothing(id));
    assertThat(store.catalog().find(waiting)).isEmpty();
    assertThat(finished(run.id())).isEqualTo(run);
    assertThat(order()).containsExactly(other);
    assertThat(store.batches().find(kept)).isPresent();
  }

  @Test
  void aDeletionInSmallStepsTakesNoMoreThanAskedForAndKeepsTheBatchUntilTheLast() {
    BatchId id = insertBatch();
    for (int i = 0; i < 3; i++) {
      archive(Jobs.zoneTest("a.example").of(id), Runs.succeeded().levels(Level.INFO));
    }
    for (int i = 0; i < 3; i++) {
      pushOne(Jobs.zoneTest().of(id).key("k" + i));
    }

    for (int left = 6; left > 0; left -= 2) {
      assertThat(total(JobFilter.ofBatch(id))).isEqualTo(left);
      assertThat(store.batches().delete(id, 2)).isEqualTo(DeletionStep.MORE);
      assertThat(store.batches().find(id)).isPresent();
    }

    assertThat(store.batches().delete(id, 2)).isEqualTo(DeletionStep.DONE);
    assertThat(store.batches().find(id)).isEmpty();
    assertThat(entries()).isZero();
    assertThat(domain().runCount()).isZero();
  }

  @Test
  void aBatchWithARunningJobIsNotDeleted() {
    BatchId id = insertBatch();
    Run run = archive(Jobs.zoneTest().of(id), Runs.succeeded().levels(Level.INFO));
    Job running = pushAndLease(Jobs.zoneTest().of(id));
    JobId waiting = pushOne(Jobs.zoneTest().of(id));

    assertThat(store.batches().delete(id, MANY)).isEqualTo(DeletionStep.BLOCKED);

    assertThat(finished(run.id())).isEqualTo(run);
    assertThat(pending(running.id())).isEqualTo(running);
    assertThat(order()).containsExactly(waiting);
    assertThat(entries()).isEqualTo(1);
    graduate(Runs.succeeded().of(running));
    assertThat(store.batches().delete(id, MANY)).isEqualTo(DeletionStep.DONE);
  }

  @Test
  void theLatestResultIsDerivedAnew() {
    BatchId id = insertBatch();
    Run older = archive(Jobs.zoneTest("a.example"), Runs.succeeded().levels(Level.NOTICE));
    archive(
        Jobs.zoneTest("a.example").of(id),
        Runs.succeeded().finishedAt(Runs.FINISHED.plusSeconds(60)).levels(Level.CRITICAL));
    assertThat(latest()).isNotEqualTo(older.id());

    store.batches().delete(id, MANY);

    assertThat(latest()).isEqualTo(older.id());
    assertThat(domain().runCount()).isEqualTo(1);
    RegisteredDomain.LatestResult result = domain().latest();
    assertThat(result).isNotNull();
    assertThat(result.level()).isEqualTo(Level.NOTICE);
  }

  @Test
  void anOlderRunThatGoesLeavesTheLatestResultAlone() {
    BatchId id = insertBatch();
    archive(Jobs.zoneTest("a.example").of(id), Runs.succeeded());
    Run newer =
        archive(
            Jobs.zoneTest("a.example"), Runs.succeeded().finishedAt(Runs.FINISHED.plusSeconds(1)));

    store.batches().delete(id, MANY);

    assertThat(latest()).isEqualTo(newer.id());
  }

  @Test
  void domainsAndTheirTagsStay() {
    BatchId id = insertBatch();
    TagName tag = new TagName("se");
    store.tags().create(tag, null, Jobs.SUBMITTED);
    store.tags().addDomains(tag, List.of(A), Jobs.SUBMITTED);
    archive(Jobs.zoneTest("a.example").of(id), Runs.succeeded());

    store.batches().delete(id, MANY);

    assertThat(domain().latest()).isNull();
    assertThat(domain().runCount()).isZero();
    assertThat(domain().tags()).containsExactly(tag);
  }

  @Test
  void idempotencyKeysGoWithTheirJobs() {
    BatchId id = insertBatch();
    pushOne(Jobs.zoneTest().of(id).key("k"));

    store.batches().delete(id, MANY);

    assertThat(store.queue().push(List.of(Jobs.zoneTest().key("k").build())).getFirst().isNew())
        .isTrue();
  }

  private RegisteredDomain domain() {
    return store.domains().find(A).orElseThrow();
  }

  private JobId latest() {
    RegisteredDomain.LatestResult latest = domain().latest();
    if (latest == null) {
      throw new AssertionError("No result of " + A);
    }
    return latest.runId();
  }

  private long total(JobFilter filter) {
    return store.catalog().list(filter, PageRequest.first(1)).total();
  }

  private long entries() {
    return store.runs().listEntries(EntryFilter.ALL, PageRequest.first(1)).total();
  }
}
