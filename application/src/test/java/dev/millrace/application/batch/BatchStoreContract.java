package dev.millrace.application.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Pages;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.score.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What {@link BatchStore} promises, but for deletion, which is in {@link BatchDeletionContract}.
 */
public abstract class BatchStoreContract extends StoreContract {
  private static final Instant CANCELED_AT = Runs.FINISHED.plusSeconds(30);

  @Test
  void anEmptyStoreHasNoBatches() {
    assertThat(store.batches().find(unknown())).isEmpty();
    Pages.assertEmpty(store.batches().list(BatchFilter.ALL, PageRequest.first(5)));
  }

  @Test
  void aBatchIsKeptAsItWasGiven() {
    Batch plain = new Batch(unknown(), Jobs.SUBMITTED, null, null, false);
    Batch full =
        new Batch(
            unknown(),
            Jobs.SUBMITTED.plusNanos(1_000),
            new TagName("se.2026_q1"),
            "Quarter \"1\" – 100 % o'k \\ 😀\n ",
            true);
    store.batches().insert(plain);
    store.batches().insert(full);

    assertThat(store.batches().find(plain.id()))
        .contains(new BatchOverview(plain, Expansion.NOTHING, null, null, Map.of(), Map.of()));
    assertThat(overview(full.id()).batch()).isEqualTo(full);
  }

  @Test
  void aBatchThatWaitsHasNotStarted() {
    BatchId id = insertBatch();
    push(Jobs.zoneTest().of(id), Jobs.zoneTest().of(id).runAt(now().plusSeconds(3_600)));
    pushOne(Jobs.zoneTest());

    BatchOverview overview = overview(id);

    assertThat(overview.startedAt()).isNull();
    assertThat(overview.finishedAt()).isNull();
    assertThat(overview.statusCounts())
        .isEqualTo(Map.of(JobStatus.QUEUED, 1L, JobStatus.SCHEDULED, 1L));
    assertThat(overview.total()).isEqualTo(2);
    assertThat(overview.finished()).isZero();
  }

  @Test
  void aBatchHasComeAsFarAsItsJobs() {
    BatchId id = insertBatch();
    for (int i = 0; i < 5; i++) {
      pushOne(Jobs.zoneTest("d" + i + ".test").of(id));
    }
    List<Job> leased = lease(4);
    graduate(Runs.succeeded().grade(Grade.A_PLUS).of(leased.get(0)));
    graduate(Runs.succeeded().grade(Grade.F).of(leased.get(1)));
    graduate(Runs.failed().of(leased.get(2)));

    BatchOverview overview = overview(id);

    assertThat(overview.startedAt()).isEqualTo(leased.getFirst().startedAt());
    assertThat(overview.finishedAt()).isNull();
    assertThat(overview.statusCounts())
        .isEqualTo(
            Map.of(
                JobStatus.QUEUED,
                1L,
                JobStatus.RUNNING,
                1L,
                JobStatus.SUCCEEDED,
                2L,
                JobStatus.FAILED,
                1L));
    assertThat(overview.grades()).isEqualTo(Map.of(Grade.A_PLUS, 1L, Grade.F, 1L));
    assertThat(overview.finished()).isEqualTo(3);
  }

  @Test
  void aBatchHasFinishedWithItsLastJob() {
    BatchId id = insertBatch();
    push(Jobs.zoneTest().of(id), Jobs.zoneTest().of(id));
    List<Job> leased = lease(2);
    graduate(Runs.succeeded().finishedAt(Runs.FINISHED.plusSeconds(9)).of(leased.get(0)));
    graduate(Runs.succeeded().of(leased.get(1)));

    assertThat(overview(id).finishedAt()).isEqualTo(Runs.FINISHED.plusSeconds(9));
  }

  @Test
  void batchesAreListedNewestFirst() {
    List<BatchId> inserted = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      inserted.add(insertBatch());
    }
    push(Jobs.zoneTest().of(inserted.get(3)), Jobs.zoneTest().of(inserted.get(3)));

    Pages.assertWalks(
        page -> store.batches().list(BatchFilter.ALL, page).map(overview -> overview.batch().id()),
        inserted.reversed());
    assertThat(store.batches().list(BatchFilter.ALL, PageRequest.first(11)).items())
        .extracting(BatchOverview::total)
        .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L, 0L, 0L, 0L);
    Pages.assertRefusesForeignCursors(
        page -> store.batches().list(BatchFilter.ALL, page), BatchStore.CURSOR_KEY_LENGTH);
  }

  @Test
  void whatWaitsIsCanceledInChunks() {
    BatchId id = insertBatch();
    for (int i = 0; i < 6; i++) {
      pushOne(Jobs.zoneTest("d" + i + ".test").of(id));
    }
    Job running = leaseOne();
    JobId other = pushOne(Jobs.zoneTest());
    store.control().hold(store.catalog().head(2).getLast().id());

    assertThat(store.batches().cancelWaiting(id, CANCELED_AT, 3)).isEqualTo(3);
    assertThat(store.batches().cancelWaiting(id, CANCELED_AT, 3)).isEqualTo(2);
    assertThat(store.batches().cancelWaiting(id, CANCELED_AT, 3)).isZero();

    assertThat(overview(id).statusCounts())
        .isEqualTo(Map.of(JobStatus.CANCELED, 5L, JobStatus.RUNNING, 1L));
    assertThat(pending(running.id())).isEqualTo(running);
    assertThat(order()).containsExactly(other);
    assertThat(
            store.catalog().list(JobFilter.ofBatch(id), PageRequest.first(9)).items().stream()
                .filter(record -> record.status() == JobStatus.CANCELED)
                .map(record -> finished(record.id()).finishedAt()))
        .containsOnly(CANCELED_AT);
  }

  @Test
  void whatRunsIsAskedToStop() {
    BatchId id = insertBatch();
    for (int i = 0; i < 3; i++) {
      pushOne(Jobs.zoneTest("d" + i + ".test").of(id));
    }
    List<Job> leased = lease(2);
    Job other = pushAndLeaseNormal();

    assertThat(store.batches().cancelRunning(id)).isEqualTo(2);

    assertThat(leased).allSatisfy(job -> assertThat(pending(job.id()).cancelRequested()).isTrue());
    assertThat(pending(other.id()).cancelRequested()).isFalse();
    assertThat(overview(id).statusCounts())
        .isEqualTo(Map.of(JobStatus.QUEUED, 1L, JobStatus.RUNNING, 2L));
  }

  @Test
  void anUnknownBatchHasNothingToCancel() {
    assertThat(store.batches().cancelWaiting(unknown(), CANCELED_AT, 10)).isZero();
    assertThat(store.batches().cancelRunning(unknown())).isZero();
  }

  @Test
  void onlySuccessesCountForGrades() {
    BatchId id = insertBatch();
    archive(Jobs.zoneTest().of(id), Runs.succeeded().levels(Level.INFO).grade(Grade.B));
    archive(Jobs.zoneTest().of(id), Runs.canceled());

    assertThat(overview(id).grades()).isEqualTo(Map.of(Grade.B, 1L));
  }

  private Job pushAndLeaseNormal() {
    return pushAndLease(Jobs.zoneTest());
  }

  private BatchOverview overview(BatchId id) {
    return store.batches().find(id).orElseThrow();
  }

  private static BatchId unknown() {
    return new BatchId(TestIds.next());
  }
}
