package dev.millrace.persistence.memory;

import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.queue.Settlement;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.node.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The upkeep of the queue in memory. */
final class MemoryQueueUpkeep implements QueueUpkeep {
  private final MemoryState state;
  private final Archive archive;

  MemoryQueueUpkeep(MemoryState state, Archive archive) {
    this.state = state;
    this.archive = archive;
  }

  @Override
  public int promoteDue(int max) {
    return state.atomically(
        () -> {
          Instant now = state.now();
          List<Job> due =
              state.jobs.scheduled.rows().entrySet().stream()
                  .takeWhile(entry -> !entry.getKey().at().isAfter(now))
                  .limit(max)
                  .map(entry -> JobTable.job(entry.getValue()))
                  .toList();
          due.forEach(this::promote);
          return due.size();
        });
  }

  @Override
  public Settled settleExpiredLeases(int max) {
    return state.atomically(
        () -> settle(past(state.jobs.leases.rows(), max), Settlement.leaseExpired()));
  }

  @Override
  public Settled settleLeasesOf(NodeId nodeId, int max) {
    return state.atomically(
        () -> {
          List<Job> left =
              state.jobs.leasesByNode.of(nodeId).values().stream()
                  .limit(max)
                  .map(JobTable::job)
                  .toList();
          return settle(left, Settlement.interrupted());
        });
  }

  @Override
  public int expireOverdue(int max) {
    return state.atomically(
        () -> {
          List<Job> overdue = past(state.jobs.deadlines.rows(), max);
          Instant now = state.now();
          overdue.forEach(job -> archive.keep(Settlement.expired(job, now)));
          return overdue.size();
        });
  }

  private void promote(Job job) {
    state.jobs.put(
        JobEdit.of(job)
            .status(JobStatus.QUEUED)
            .position(state.jobs.lastPosition(job.tier()))
            .done());
  }

  private List<Job> past(Map<Moment, Row> moments, int max) {
    Instant now = state.now();
    return moments.entrySet().stream()
        .takeWhile(entry -> !entry.getKey().at().isAfter(now))
        .limit(max)
        .map(entry -> JobTable.job(entry.getValue()))
        .toList();
  }

  private Settled settle(List<Job> jobs, Failure reason) {
    int requeued = 0;
    for (Job job : jobs) {
      if (job.cancelRequested()) {
        archive.keep(Settlement.canceled(job, state.now()));
      } else if (job.hasAttemptsLeft()) {
        state.jobs.put(JobEdit.of(job).waiting(JobStatus.QUEUED).failed(reason).done());
        requeued++;
      } else {
        archive.keep(Settlement.failed(job, state.now(), reason));
      }
    }
    return new Settled(requeued, jobs.size() - requeued);
  }
}
