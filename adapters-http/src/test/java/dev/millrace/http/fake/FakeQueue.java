package dev.millrace.http.fake;

import dev.millrace.application.queue.Extension;
import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.Heartbeat;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.application.queue.QueueControl;
import dev.millrace.application.queue.Release;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.queue.QueueOrder;
import dev.millrace.domain.queue.QueuedJob;
import dev.millrace.domain.queue.Reordering;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The queue as those see it who submit and steer; leasing is no business of this surface. */
final class FakeQueue implements JobQueue, QueueControl {
  private final FakeState state;

  FakeQueue(FakeState state) {
    this.state = state;
  }

  @Override
  public List<PushedJob> push(List<NewJob> jobs) {
    state.touch();
    return jobs.stream().map(this::push).toList();
  }

  private PushedJob push(NewJob job) {
    String key = job.idempotencyKey();
    JobId known = key == null ? null : state.keys.putIfAbsent(key, job.id());
    if (known != null) {
      return PushedJob.known(known);
    }
    boolean later = job.runAt() != null && job.runAt().isAfter(FakeState.NOW);
    Job added =
        new Job(
            job.id(),
            job.spec(),
            job.tier(),
            state.counter.incrementAndGet(),
            later ? JobStatus.SCHEDULED : JobStatus.QUEUED,
            0,
            job.maxAttempts(),
            job.createdAt(),
            job.runAt(),
            job.expiresAt(),
            null,
            job.batchId(),
            null,
            false,
            0,
            null,
            job.publicId());
    state.jobs.put(added.id(), added);
    return PushedJob.added(added);
  }

  @Override
  public boolean isPaused() {
    state.touch();
    return state.paused;
  }

  @Override
  public void setPaused(boolean paused) {
    state.touch();
    state.paused = paused;
  }

  @Override
  public void reorder(Reordering reordering) {
    List<QueuedJob> queued =
        state.jobs.values().stream()
            .filter(job -> job.status() == JobStatus.QUEUED)
            .map(job -> new QueuedJob(job.id(), job.tier(), job.position()))
            .toList();
    switch (reordering) {
      case Reordering.Full full ->
          QueueOrder.arrange(queued, full.order())
              .forEach(job -> FakeJobs.replace(state, job.id(), job.position()));
      case Reordering.Move move -> {
        QueuedJob anchor = named(queued, move.anchor());
        QueueOrder.requireMovable(named(queued, move.job()), anchor);
        FakeJobs.replace(state, move.job(), anchor.position());
      }
    }
  }

  private static QueuedJob named(List<QueuedJob> queued, JobId id) {
    return queued.stream()
        .filter(job -> job.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("invalid_order", id + " is not queued."));
  }

  @Override
  public boolean hold(JobId id) {
    return FakeJobs.move(
        state, id, Set.of(JobStatus.QUEUED, JobStatus.SCHEDULED), JobStatus.PAUSED);
  }

  @Override
  public boolean unhold(JobId id) {
    return FakeJobs.move(state, id, Set.of(JobStatus.PAUSED), JobStatus.QUEUED);
  }

  @Override
  public CancelResult cancel(JobId id, Instant now) {
    state.touch();
    Job job = state.jobs.get(id);
    if (job == null) {
      return state.runs.containsKey(id) ? CancelResult.TERMINAL : CancelResult.NOT_FOUND;
    }
    if (job.status() == JobStatus.RUNNING) {
      return CancelResult.REQUESTED;
    }
    FakeJobs.finish(state, job, JobStatus.CANCELED, List.of());
    return CancelResult.CANCELED;
  }

  @Override
  public List<JobId> remove(List<JobId> ids, Instant now) {
    return ids.stream()
        .filter(state.jobs::containsKey)
        .filter(id -> cancel(id, now) == CancelResult.CANCELED)
        .toList();
  }

  @Override
  public List<Job> lease(LeaseRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Extension extend(NodeId nodeId, Duration length, List<Heartbeat> heartbeats) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean release(Release release) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Set<JobId> graduate(List<FinishedJob> finished) {
    throw new UnsupportedOperationException();
  }
}
