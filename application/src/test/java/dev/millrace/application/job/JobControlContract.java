package dev.millrace.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.ApplicationException;
import dev.millrace.application.signal.LocalSignals;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What {@link CancelJob}, {@link HoldJob} and {@link UnholdJob} promise. */
public abstract class JobControlContract extends StoreContract {

  private final List<JobId> interrupted = new ArrayList<>();
  private final LocalSignals signals = new LocalSignals();

  private ReadJob readJob() {
    return new ReadJob(store.catalog());
  }

  private CancelJob cancelJob() {
    return new CancelJob(store.control(), readJob(), interrupted::add, this::now);
  }

  private HoldJob holdJob() {
    return new HoldJob(store.control(), readJob());
  }

  private UnholdJob unholdJob() {
    return new UnholdJob(store.control(), readJob(), signals);
  }

  @Test
  void aWaitingJobIsCanceledAtOnce() {
    JobId id = pushOne(Jobs.zoneTest());

    assertThat(cancelJob().cancel(id).status()).isEqualTo(JobStatus.CANCELED);
    assertThat(interrupted).isEmpty();
  }

  @Test
  void aRunningJobIsInterruptedIfItRunsHere() {
    JobId id = pushAndLease(Jobs.zoneTest()).id();

    assertThat(cancelJob().cancel(id).status()).isEqualTo(JobStatus.RUNNING);
    assertThat(interrupted).containsExactly(id);
    assertThat(pending(id).cancelRequested()).isTrue();
  }

  @Test
  void aFinishedJobCannotBeCanceled() {
    JobId id = archive(Jobs.zoneTest(), Runs.succeeded()).id();

    assertCode("job_terminal", () -> cancelJob().cancel(id));
  }

  @Test
  void anUnknownJobCanNeitherBeCanceledNorHeldNorReleased() {
    JobId unknown = TestIds.nextJob();

    assertCode("job_not_found", () -> cancelJob().cancel(unknown));
    assertCode("job_not_found", () -> holdJob().hold(unknown));
    assertCode("job_not_found", () -> unholdJob().unhold(unknown));
  }

  @Test
  void aHeldJobIsNotLeasedUntilItIsReleasedAndWorkersAreTold() throws InterruptedException {
    JobId id = pushOne(Jobs.zoneTest());

    assertThat(holdJob().hold(id).status()).isEqualTo(JobStatus.PAUSED);
    assertThat(lease(1)).isEmpty();
    assertThat(unholdJob().unhold(id).status()).isEqualTo(JobStatus.QUEUED);
    assertThat(signals.awaitWork(Duration.ZERO)).isTrue();
    assertThat(ids(lease(1))).containsExactly(id);
  }

  @Test
  void onlyWaitingJobsCanBeHeldAndOnlyHeldOnesReleased() {
    JobId running = pushAndLease(Jobs.zoneTest()).id();

    assertCode("job_not_waiting", () -> holdJob().hold(running));
    assertCode("job_not_held", () -> unholdJob().unhold(running));
  }

  private static void assertCode(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ApplicationException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
