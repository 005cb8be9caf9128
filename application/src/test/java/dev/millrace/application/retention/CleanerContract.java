package dev.millrace.application.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.registry.RegisteredDomain;
import dev.millrace.domain.registry.RegisteredDomain.LatestResult;
import dev.millrace.domain.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Cleaner} promises. */
public abstract class CleanerContract extends StoreContract {
  private static final Instant CUTOFF = Instant.parse("2026-02-10T00:00:00Z");
  private static final DomainName A = DomainName.parse("a.test");

  @Test
  void anEmptyStoreHasNothingToPurge() {
    assertThat(store.cleaner().purge(CUTOFF, 10)).isZero();
  }

  @Test
  void runsThatFinishedBeforeTheCutoffGoToTheMicrosecond() {
    Run before = finishedAt(CUTOFF.minusNanos(1_000));
    Run at = finishedAt(CUTOFF);
    Run after = finishedAt(CUTOFF.plusNanos(1_000));

    assertThat(store.cleaner().purge(CUTOFF, 10)).isEqualTo(1);

    assertThat(store.runs().find(before.id())).isEmpty();
    assertThat(store.catalog().find(before.id())).isEmpty();
    assertThat(store.runs().entriesOf(before.id())).isEmpty();
    assertThat(finished(at.id())).isEqualTo(at);
    assertThat(finished(after.id())).isEqualTo(after);
    assertThat(store.runs().listEntries(EntryFilter.ALL, PageRequest.first(9)).total())
        .isEqualTo(2);
  }

  @Test
  void aPurgeGoesInChunksTheOldestFirst() {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      runs.add(finishedAt(CUTOFF.minusSeconds((i * 3) % 7 + 1)));
    }

    assertThat(store.cleaner().purge(CUTOFF, 3)).isEqualTo(3);
    assertThat(runs.stream().filter(run -> store.runs().find(run.id()).isEmpty()))
        .extracting(Run::finishedAt)
        .containsExactlyInAnyOrder(
            CUTOFF.minusSeconds(7), CUTOFF.minusSeconds(6), CUTOFF.minusSeconds(5));
    assertThat(store.cleaner().purge(CUTOFF, 3)).isEqualTo(3);
    assertThat(store.cleaner().purge(CUTOFF, 3)).isEqualTo(1);
    assertThat(store.cleaner().purge(CUTOFF, 3)).isZero();
  }

  @Test
  void pendingJobsAreNeverTouchedHoweverOld() {
    Instant old = CUTOFF.minusSeconds(999_999);
    Job running = pushAndLease(Jobs.zoneTest().createdAt(old));
    JobId queued = pushOne(Jobs.zoneTest().createdAt(old));
    JobId held = pushOne(Jobs.zoneTest().createdAt(old));
    store.control().hold(held);

    assertThat(store.cleaner().purge(CUTOFF, 100)).isZero();

    assertThat(pending(running.id())).isEqualTo(running);
    assertThat(order()).containsExactly(queued);
    assertThat(store.catalog().list(JobFilter.ALL, PageRequest.first(1)).total()).isEqualTo(3);
  }

  @Test
  void everyTerminalRecordGoes() {
    JobId canceled = pushOne(Jobs.zoneTest());
    store.control().cancel(canceled, CUTOFF.minusSeconds(1));
    archive(Jobs.zoneTest(), Runs.failed().finishedAt(CUTOFF.minusSeconds(1)));
    archive(Jobs.task(TASK), Runs.succeeded().finishedAt(CUTOFF.minusSeconds(1)));

    assertThat(store.cleaner().purge(CUTOFF, 100)).isEqualTo(3);
  }

  @Test
  void theDomainStaysWithoutAResultWhenItsLastRunGoes() {
    finishedAt(CUTOFF.minusSeconds(1));

    store.cleaner().purge(CUTOFF, 10);

    RegisteredDomain domain = store.domains().find(A).orElseThrow();
    assertThat(domain.latest()).isNull();
    assertThat(domain.runCount()).isZero();
  }

  @Test
  void aNewerResultStaysTheLatest() {
    finishedAt(CUTOFF.minusSeconds(1));
    Run kept = finishedAt(CUTOFF.plusSeconds(1));

    store.cleaner().purge(CUTOFF, 10);

    LatestResult latest = store.domains().find(A).orElseThrow().latest();
    assertThat(latest).isNotNull();
    assertThat(latest.runId()).isEqualTo(kept.id());
    assertThat(store.domains().find(A).orElseThrow().runCount()).isEqualTo(1);
  }

  @Test
  void aBatchStaysWhenItsRunsGo() {
    BatchId id = insertBatch();
    archive(Jobs.zoneTest().of(id), Runs.succeeded().finishedAt(CUTOFF.minusSeconds(1)));

    store.cleaner().purge(CUTOFF, 10);

    assertThat(store.batches().find(id).orElseThrow().total()).isZero();
  }

  private Run finishedAt(Instant time) {
    return archive(Jobs.zoneTest("a.test"), Runs.succeeded().levels(Level.INFO).finishedAt(time));
  }
}
