package dev.millrace.application.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link DeleteBatch} and {@link CancelBatch} promise. */
public abstract class StopBatchContract extends StoreContract {

  private static final DomainName DOMAIN = DomainName.parse("example.com");

  private DeleteBatch deleteBatch(Duration patience) {
    return new DeleteBatch(store.batches(), store.expansions(), this::now, patience);
  }

  @Test
  void aBatchGoesWithItsJobsAndRunsAndItsDomainsStay() throws InterruptedException {
    BatchId batch = insertBatch();
    JobId done = archive(Jobs.zoneTest().of(batch), Runs.succeeded()).id();
    JobId waiting = pushOne(Jobs.zoneTest().of(batch));
    JobId other = pushOne(Jobs.zoneTest());

    deleteBatch(Duration.ZERO).delete(batch);

    assertThat(store.batches().find(batch)).isEmpty();
    assertThat(store.catalog().find(done)).isEmpty();
    assertThat(store.catalog().find(waiting)).isEmpty();
    assertThat(statusOf(other)).isEqualTo(JobStatus.QUEUED);
    assertThat(store.domains().find(DOMAIN)).isPresent();
  }

  @Test
  void aBatchThatStillRunsIsKeptAndItsJobsAreAskedToStop() {
    BatchId batch = insertBatch();
    Job running = pushAndLease(Jobs.zoneTest().of(batch));

    assertThatThrownBy(() -> deleteBatch(Duration.ofMillis(100)).delete(batch))
        .isInstanceOfSatisfying(
            Conflict.class, e -> assertThat(e.code()).isEqualTo("jobs_not_terminal"));

    assertThat(store.batches().find(batch)).isPresent();
    assertThat(pending(running.id()).cancelRequested()).isTrue();
  }

  @Test
  void deletionWaitsForRunningJobsAndNoneIsStartedMeanwhile() throws Exception {
    BatchId batch = insertBatch();
    push(Stream.generate(() -> Jobs.zoneTest().of(batch)).limit(50).toList());
    Job running = leaseOne();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> deletion = threads.submit(() -> delete(batch));
      Patience.until("it is asked to stop", () -> pending(running.id()).cancelRequested());
      Patience.until("no job of the batch waits", () -> order().isEmpty());
      graduate(Runs.canceled().of(running));
      deletion.get();
    }
    assertThat(store.batches().find(batch)).isEmpty();
  }

  private boolean delete(BatchId batch) throws InterruptedException {
    deleteBatch(Duration.ofSeconds(20)).delete(batch);
    return true;
  }

  @Test
  void anUnknownBatchIsNeitherDeletedNorCanceled() {
    BatchId unknown = new BatchId(TestIds.next());

    assertThatThrownBy(() -> deleteBatch(Duration.ZERO).delete(unknown))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> new CancelBatch(store.batches(), store.expansions(), this::now).cancel(unknown))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void cancelingLeavesRunningJobsAndThoseOfOthersAlone() {
    BatchId batch = insertBatch();
    Job running = pushAndLease(Jobs.zoneTest().of(batch));
    List<JobId> waiting = push(Stream.generate(() -> Jobs.zoneTest().of(batch)).limit(3).toList());
    JobId other = pushOne(Jobs.zoneTest());

    long canceled = new CancelBatch(store.batches(), store.expansions(), this::now).cancel(batch);

    assertThat(canceled).isEqualTo(3);
    assertThat(waiting).allSatisfy(id -> assertThat(statusOf(id)).isEqualTo(JobStatus.CANCELED));
    assertThat(pending(running.id()).cancelRequested()).isFalse();
    assertThat(order()).containsExactly(other);
  }
}
