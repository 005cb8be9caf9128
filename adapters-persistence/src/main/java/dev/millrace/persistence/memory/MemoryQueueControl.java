package dev.millrace.persistence.memory;

import dev.millrace.application.queue.QueueControl;
import dev.millrace.application.queue.Settlement;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.queue.Reordering;
import dev.millrace.persistence.memory.MemoryState.Switch;
import java.time.Instant;
import java.util.List;

/** What operators do to the queue in memory. */
final class MemoryQueueControl implements QueueControl {
  private final MemoryState state;
  private final Archive archive;
  private final Positions positions;

  MemoryQueueControl(MemoryState state, Archive archive) {
    this.state = state;
    this.archive = archive;
    this.positions = new Positions(state.jobs);
  }

  @Override
  public boolean isPaused() {
    return state.atomically(() -> state.switches.contains(Switch.PAUSED));
  }

  @Override
  public void setPaused(boolean paused) {
    state.atomically(
        () -> {
          if (paused) {
            state.switches.put(Switch.PAUSED, true);
          } else {
            state.switches.remove(Switch.PAUSED);
          }
          return paused;
        });
  }

  @Override
  public void reorder(Reordering reordering) {
    state.atomically(
        () -> {
          switch (reordering) {
            case Reordering.Full(List<JobId> order) -> positions.arrange(order);
            case Reordering.Move move -> positions.move(move);
          }
          return reordering;
        });
  }

  @Override
  public boolean hold(JobId id) {
    return state.atomically(
        () -> {
          Job job = state.jobs.find(id);
          if (job == null || !isQueuedOrScheduled(job)) {
            return false;
          }
          state.jobs.put(JobEdit.of(job).status(JobStatus.PAUSED).done());
          return true;
        });
  }

  @Override
  public boolean unhold(JobId id) {
    return state.atomically(
        () -> {
          Job job = state.jobs.find(id);
          if (job == null || job.status() != JobStatus.PAUSED) {
            return false;
          }
          Instant runAt = job.runAt();
          boolean early = runAt != null && runAt.isAfter(state.now());
          state.jobs.put(
              JobEdit.of(job).status(early ? JobStatus.SCHEDULED : JobStatus.QUEUED).done());
          return true;
        });
  }

  @Override
  public CancelResult cancel(JobId id, Instant now) {
    return state.atomically(
        () ->
            switch (state.jobs.rows.get(id)) {
              case null -> CancelResult.NOT_FOUND;
              case Row.Finished run -> CancelResult.TERMINAL;
              case Row.Pending(Job job) -> cancel(job, now);
            });
  }

  @Override
  public List<JobId> remove(List<JobId> ids, Instant now) {
    return state.atomically(() -> ids.stream().filter(id -> cancelIfWaiting(id, now)).toList());
  }

  private CancelResult cancel(Job job, Instant now) {
    if (job.status() == JobStatus.RUNNING) {
      state.jobs.put(JobEdit.of(job).askedToStop().done());
      return CancelResult.REQUESTED;
    }
    archive.keep(Settlement.canceled(job, now));
    return CancelResult.CANCELED;
  }

  private boolean cancelIfWaiting(JobId id, Instant now) {
    Job job = state.jobs.find(id);
    return job != null
        && job.status() != JobStatus.RUNNING
        && cancel(job, now) == CancelResult.CANCELED;
  }

  private static boolean isQueuedOrScheduled(Job job) {
    return job.status() == JobStatus.QUEUED || job.status() == JobStatus.SCHEDULED;
  }
}
