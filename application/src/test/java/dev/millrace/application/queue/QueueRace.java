package dev.millrace.application.queue;

import dev.millrace.application.queue.QueueControl.CancelResult;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreUnderTest;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.queue.Reordering;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** What the threads of a race do, and what they count. */
final class QueueRace {
  static final Duration LEASE = Duration.ofMillis(150);
  static final int ATTEMPTS = 2;
  private static final int CHUNK = 50;
  private static final int MAX_LEASED = 10;

  /** Those who interfere leave most of the time to the workers, or nothing would get done. */
  private static final long PAUSE_NANOS = 3_000_000;

  final Map<JobId, AtomicInteger> endings = new ConcurrentHashMap<>();
  final Queue<JobId> pushed = new ConcurrentLinkedQueue<>();
  final AtomicInteger crashes = new AtomicInteger();
  final AtomicInteger refused = new AtomicInteger();
  final AtomicInteger settled = new AtomicInteger();
  final AtomicInteger canceled = new AtomicInteger();
  final AtomicInteger requested = new AtomicInteger();
  final AtomicInteger reorderings = new AtomicInteger();
  final RaceLog log = new RaceLog();

  private final StoreUnderTest store;
  private final int jobs;
  private final AtomicBoolean allPushed = new AtomicBoolean();

  QueueRace(StoreUnderTest store, int jobs) {
    this.store = store;
    this.jobs = jobs;
  }

  /** Whether everything was pushed and nothing waits or runs any more. */
  boolean isOver() {
    if (!allPushed.get()) {
      return false;
    }
    QueueDepth depth = store.catalog().depth();
    return JobStatus.PENDING.stream().allMatch(status -> depth.count(status) == 0);
  }

  void pushAll(long seed) {
    Random random = new Random(seed);
    for (int done = 0; done < jobs; done += CHUNK) {
      PriorityTier tier = PriorityTier.of(random.nextInt(3) == 0 ? 0 : 1);
      List<NewJob> chunk =
          Jobs.several(Math.min(CHUNK, jobs - done), tier).stream()
              .map(job -> job.attempts(ATTEMPTS).build())
              .toList();
      store.queue().push(chunk);
      chunk.forEach(job -> pushed.add(job.id()));
      if (tier == PriorityTier.NORMAL) {
        chunk.forEach(job -> log.queued(job.id()));
      }
    }
    allPushed.set(true);
  }

  /** A worker that leases, finishes, gives back, crashes, and comes back late from a crash. */
  void work(NodeId node, long seed) {
    Random random = new Random(seed);
    Deque<List<Job>> abandoned = new ArrayDeque<>();
    while (!isOver()) {
      List<Job> leased = lease(node, random.nextInt(1, MAX_LEASED + 1));
      if (random.nextInt(20) == 0) {
        leased.stream().limit(1).forEach(job -> cancel(job.id()));
      }
      if (random.nextInt(8) == 0) {
        crashes.addAndGet(leased.size());
        abandoned.add(leased);
      } else if (random.nextInt(10) == 0) {
        leased.forEach(this::release);
      } else {
        finish(leased);
      }
      if (random.nextInt(20) == 0 && !abandoned.isEmpty()) {
        finish(abandoned.removeFirst());
      }
      if (leased.isEmpty()) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  void keepUp() {
    while (!isOver()) {
      settled.addAndGet(store.upkeep().settleExpiredLeases(100).total());
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  void interfere(long seed) {
    Random random = new Random(seed);
    while (!isOver()) {
      List<Job> head = store.catalog().head(20);
      if (head.size() > 4) {
        if (random.nextInt(4) == 0) {
          cancel(head.get(random.nextInt(head.size())).id());
        } else {
          move(head.get(random.nextInt(head.size())), head.get(random.nextInt(head.size())));
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private List<Job> lease(NodeId node, int max) {
    long began = System.nanoTime();
    List<Job> leased =
        store.queue().lease(new LeaseRequest(node, max, LEASE, Set.of(JobKind.ZONE_TEST)));
    long ended = System.nanoTime();
    boolean anyBatch = false;
    for (Job job : leased) {
      if (job.tier() == PriorityTier.NORMAL) {
        log.taken(job.id(), began);
      } else {
        anyBatch = true;
      }
    }
    if (anyBatch) {
      log.leasedBatch(began, ended);
    }
    return leased;
  }

  private void finish(List<Job> leased) {
    Set<JobId> stale = store.queue().graduate(leased.stream().map(Runs.succeeded()::of).toList());
    refused.addAndGet(stale.size());
    leased.stream().map(Job::id).filter(id -> !stale.contains(id)).forEach(this::ended);
  }

  private void release(Job job) {
    boolean released =
        store
            .queue()
            .release(
                new Release(job.id(), GraduationContract.token(job), Duration.ZERO, false, null));
    refused.addAndGet(released ? 0 : 1);
  }

  private void cancel(JobId id) {
    long began = System.nanoTime();
    CancelResult result = store.control().cancel(id, Runs.FINISHED);
    if (result == CancelResult.CANCELED) {
      log.taken(id, began);
      canceled.incrementAndGet();
      ended(id);
    } else if (result == CancelResult.REQUESTED) {
      requested.incrementAndGet();
    }
  }

  private void move(Job job, Job anchor) {
    long began = System.nanoTime();
    try {
      store.control().reorder(new Reordering.Move(job.id(), Reordering.Side.BEFORE, anchor.id()));
      reorderings.incrementAndGet();
    } catch (RuleViolation e) {
      // One of the two is no longer queued, or they are of two tiers: that is what the rule is for.
      refused.incrementAndGet();
    }
    log.disturbed(began, System.nanoTime());
  }

  private void ended(JobId id) {
    endings.computeIfAbsent(id, same -> new AtomicInteger()).incrementAndGet();
  }

  /** The jobs that more than one call has ended. */
  List<JobId> endedTwice() {
    List<JobId> twice = new ArrayList<>();
    endings.forEach(
        (id, count) -> {
          if (count.get() > 1) {
            twice.add(id);
          }
        });
    return twice;
  }
}
