package dev.millrace.persistence.memory;

import dev.millrace.application.queue.Extension;
import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.Heartbeat;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.application.queue.Release;
import dev.millrace.application.queue.Settlement;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.memory.MemoryState.KnownKey;
import dev.millrace.persistence.memory.MemoryState.Switch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queue in memory. */
final class MemoryJobQueue implements JobQueue {
  private final MemoryState state;
  private final Archive archive;

  MemoryJobQueue(MemoryState state, Archive archive) {
    this.state = state;
    this.archive = archive;
  }

  @Override
  public List<PushedJob> push(List<NewJob> jobs) {
    return state.atomically(
        () -> {
          Instant now = state.now();
          return jobs.stream().map(job -> push(job, now)).toList();
        });
  }

  @Override
  public List<Job> lease(LeaseRequest request) {
    return state.atomically(
        () -> {
          if (state.switches.contains(Switch.PAUSED)) {
            return List.of();
          }
          Instant now = state.now();
          return first(request, now).stream().map(job -> lease(job, request, now)).toList();
        });
  }

  @Override
  public Extension extend(NodeId nodeId, Duration length, List<Heartbeat> heartbeats) {
    return state.atomically(
        () -> {
          Set<JobId> lost = new HashSet<>();
          Set<JobId> cancelRequested = new HashSet<>();
          Instant until = state.now().plus(length);
          for (Heartbeat beat : heartbeats) {
            Job job = leasedUnder(beat.jobId(), beat.token());
            if (job == null || !holds(job, nodeId)) {
              lost.add(beat.jobId());
            } else {
              extend(job, new Lease(beat.token(), nodeId, until), beat.progress());
              if (job.cancelRequested()) {
                cancelRequested.add(job.id());
              }
            }
          }
          return new Extension(lost, cancelRequested);
        });
  }

  @Override
  public boolean release(Release release) {
    return state.atomically(
        () -> {
          Job job = leasedUnder(release.jobId(), release.token());
          if (job == null) {
            return false;
          }
          if (job.cancelRequested()) {
            archive.keep(Settlement.canceled(job, state.now()));
          } else {
            state.jobs.put(released(job, release));
          }
          return true;
        });
  }

  @Override
  public Set<JobId> graduate(List<FinishedJob> finished) {
    return state.atomically(
        () -> {
          Set<JobId> stale = new HashSet<>();
          for (FinishedJob job : finished) {
            if (leasedUnder(job.run().id(), job.token()) == null) {
              stale.add(job.run().id());
            } else {
              archive.keep(job.run(), job.entries());
            }
          }
          return Set.copyOf(stale);
        });
  }

  private PushedJob push(NewJob job, Instant now) {
    String key = job.idempotencyKey();
    if (key != null) {
      KnownKey known = state.keys.get(key);
      if (known != null) {
        return PushedJob.known(known.jobId());
      }
      state.keys.put(key, new KnownKey(key, job.id()));
    }
    Job added = job.waiting(state.jobs.lastPosition(job.tier()), now);
    state.jobs.put(added);
    return PushedJob.added(added);
  }

  /** The first jobs of each kind, and of these the first. */
  private List<Job> first(LeaseRequest request, Instant now) {
    Stream<Job> ofAllKinds =
        request.kinds().stream()
            .flatMap(
                kind ->
                    state.jobs.queuedByKind.of(kind).values().stream()
                        .map(JobTable::job)
                        .filter(job -> !isOverdue(job, now))
                        .limit(request.max()));
    return ofAllKinds.sorted(MemoryJobCatalog.LEASING).limit(request.max()).toList();
  }

  private static boolean isOverdue(Job job, Instant now) {
    Instant expiresAt = job.expiresAt();
    return expiresAt != null && !expiresAt.isAfter(now);
  }

  private Job lease(Job job, LeaseRequest request, Instant now) {
    Lease lease =
        new Lease(new LeaseToken(UUID.randomUUID()), request.nodeId(), now.plus(request.length()));
    Job leased = JobEdit.of(job).leased(lease, now).done();
    state.jobs.put(leased);
    return leased;
  }

  private void extend(Job job, Lease lease, int progress) {
    state.jobs.put(JobEdit.of(job).extended(lease, progress).done());
  }

  private Job released(Job job, Release release) {
    boolean later = release.delay().isPositive();
    JobEdit edit =
        JobEdit.of(job)
            .waiting(later ? JobStatus.SCHEDULED : JobStatus.QUEUED)
            .failed(release.failure());
    if (later) {
      edit.runAt(state.now().plus(release.delay()));
    }
    if (!release.countsAsAttempt()) {
      edit.attemptGivenBack();
    }
    return edit.done();
  }

  private @Nullable Job leasedUnder(JobId id, LeaseToken token) {
    Job job = state.jobs.find(id);
    Lease lease = job == null ? null : job.lease();
    return lease != null && lease.token().equals(token) ? job : null;
  }

  private static boolean holds(Job job, NodeId nodeId) {
    Lease lease = job.lease();
    return lease != null && lease.nodeId().equals(nodeId);
  }
}
