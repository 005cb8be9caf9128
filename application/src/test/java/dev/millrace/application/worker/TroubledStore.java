package dev.millrace.application.worker;

import dev.millrace.application.queue.Extension;
import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.Heartbeat;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.application.queue.Release;
import dev.millrace.application.store.StoreUnderTest;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.node.NodeId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ports of a store as a node sees them, with faults that a test switches on and off. */
public final class TroubledStore {

  private final StoreUnderTest store;
  private volatile @Nullable Supplier<RuntimeException> outage;
  private volatile @Nullable Supplier<RuntimeException> lostAnswer;
  private volatile boolean heartbeatsFail;
  private volatile Runnable afterLease = () -> {};
  private volatile Consumer<List<FinishedJob>> graduationCheck = finished -> {};

  public TroubledStore(StoreUnderTest store) {
    this.store = store;
  }

  /** Every call fails from now on. */
  public void fail(Supplier<RuntimeException> trouble) {
    outage = trouble;
  }

  /** Only heartbeats fail from now on. */
  public void failHeartbeats() {
    heartbeatsFail = true;
  }

  /** Graduations fail as the check does. */
  public void checkGraduations(Consumer<List<FinishedJob>> check) {
    graduationCheck = check;
  }

  /** Does something between a lease that went through and its answer. */
  public void afterLease(Runnable action) {
    afterLease = action;
  }

  public void heal() {
    outage = null;
    lostAnswer = null;
    heartbeatsFail = false;
    afterLease = () -> {};
    graduationCheck = finished -> {};
  }

  private void suffer() {
    Supplier<RuntimeException> trouble = outage;
    if (trouble != null) {
      throw trouble.get();
    }
  }

  public JobQueue queue() {
    return new TroubledQueue();
  }

  /** The next graduation or release goes through, but its answer is lost. */
  public void loseAnswers(Supplier<RuntimeException> trouble) {
    lostAnswer = trouble;
  }

  private void loseAnswer() {
    Supplier<RuntimeException> trouble = lostAnswer;
    if (trouble != null) {
      lostAnswer = null;
      throw trouble.get();
    }
  }

  private final class TroubledQueue implements JobQueue {

    @Override
    public List<PushedJob> push(List<NewJob> jobs) {
      suffer();
      return store.queue().push(jobs);
    }

    @Override
    public List<Job> lease(LeaseRequest request) {
      suffer();
      List<Job> leased = store.queue().lease(request);
      afterLease.run();
      return leased;
    }

    @Override
    public Extension extend(NodeId nodeId, Duration length, List<Heartbeat> heartbeats) {
      suffer();
      if (heartbeatsFail) {
        throw new IllegalStateException("The heartbeat did not come through.");
      }
      return store.queue().extend(nodeId, length, heartbeats);
    }

    @Override
    public boolean release(Release release) {
      suffer();
      boolean taken = store.queue().release(release);
      loseAnswer();
      return taken;
    }

    @Override
    public Set<JobId> graduate(List<FinishedJob> finished) {
      suffer();
      graduationCheck.accept(finished);
      Set<JobId> stale = store.queue().graduate(finished);
      loseAnswer();
      return stale;
    }
  }
}
