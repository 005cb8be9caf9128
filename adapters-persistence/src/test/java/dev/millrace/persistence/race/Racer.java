package dev.millrace.persistence.race;

import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.QueueControl.CancelResult;
import dev.millrace.application.queue.QueueDepth;
import dev.millrace.application.queue.Release;
import dev.millrace.application.store.Race;
import dev.millrace.application.store.Runs;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.queue.Reordering;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.race.Report.What;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** What the threads of one process do until the race is over. */
final class Racer {
  private static final Duration LEASE = Duration.ofSeconds(1);

  /** Far more than it takes, for machines that are busy with other things. */
  static final Duration LIMIT = Duration.ofMinutes(10);

  private static final Duration LATER = Duration.ofMillis(200);
  private static final int MAX_LEASED = 24;
  private static final int UPKEEP = 200;

  /** Those who interfere leave most of the time to the workers, or nothing would get done. */
  private static final long PAUSE_NANOS = 10_000_000;

  /** One pushes, one keeps up, one interferes. */
  private static final int OTHER_THREADS = 3;

  private final StorePorts store;
  private final Share share;
  private final Reporter reporter;
  private final BooleanSupplier over;
  private final AtomicBoolean allPushed = new AtomicBoolean();

  Racer(StorePorts store, Share share, Reporter reporter, BooleanSupplier over) {
    this.store = store;
    this.share = share;
    this.reporter = reporter;
    this.over = over;
  }

  /** How many threads of a process call the store. */
  static int threads(Share share) {
    return OTHER_THREADS + share.workers();
  }

  /** Comes back when the race is over; throws what the first thread that fails has thrown. */
  void run() throws ExecutionException, InterruptedException, TimeoutException {
    Race threads = new Race();
    threads.add(() -> push(0));
    threads.add(() -> keepUp(1));
    threads.add(() -> interfere(2));
    for (int i = 0; i < share.workers(); i++) {
      int thread = OTHER_THREADS + i;
      threads.add(() -> work(thread));
    }
    threads.run(LIMIT);
  }

  private void push(int thread) {
    for (int from = share.from(); from < share.to() && !over.getAsBoolean(); ) {
      int first = from;
      int last = Math.min(from + RaceJobs.CHUNK, share.to());
      reporter.call(
          thread,
          call -> {
            store.queue().push(RaceJobs.chunk(first, last, store.nodes().databaseTime()));
            call.say(What.PUSHED, numbers(first, last));
          });
      from = last;
    }
    allPushed.set(true);
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  /** A worker that leases, finishes, gives back, forgets, and remembers too late. */
  private void work(int thread) {
    Random random = new Random();
    Deque<List<Job>> forgotten = new ArrayDeque<>();
    while (!over.getAsBoolean()) {
      List<Job> leased = lease(thread, random.nextInt(1, MAX_LEASED + 1));
      if (leased.isEmpty()) {
        LockSupport.parkNanos(PAUSE_NANOS);
        continue;
      }
      if (random.nextInt(20) == 0) {
        cancel(thread, leased.getFirst());
      }
      if (random.nextInt(20) == 0) {
        reporter.call(thread, call -> call.say(What.FORGOTTEN, List.of(leased.size())));
        forgotten.add(leased);
      } else if (random.nextInt(20) == 0) {
        Duration delay = random.nextBoolean() ? Duration.ZERO : LATER;
        leased.forEach(job -> release(thread, job, delay));
      } else {
        finish(thread, leased);
      }
      if (random.nextInt(40) == 0 && !forgotten.isEmpty()) {
        finish(thread, forgotten.removeFirst());
      }
    }
  }

  private List<Job> lease(int thread, int max) {
    NodeId node = new NodeId(share.process() + "-" + thread);
    LeaseRequest request = new LeaseRequest(node, max, LEASE, Set.of(JobKind.ZONE_TEST));
    return reporter.ask(
        thread,
        call -> {
          List<Job> leased = store.queue().lease(request);
          call.say(What.LEASED, RaceJobs.numbers(leased, job -> job.attempt() == 1));
          List<Integer> again = RaceJobs.numbers(leased, job -> job.attempt() > 1);
          if (!again.isEmpty()) {
            call.say(What.LEASED_AGAIN, again);
          }
          return leased;
        });
  }

  private void finish(int thread, List<Job> leased) {
    List<FinishedJob> finished = leased.stream().map(Racer::finished).toList();
    reporter.call(
        thread,
        call -> {
          Set<JobId> stale = store.queue().graduate(finished);
          call.say(What.FINISHED, RaceJobs.numbers(leased, job -> !stale.contains(job.id())));
          call.say(What.REFUSED, List.of(stale.size()));
        });
  }

  private static FinishedJob finished(Job job) {
    int entries = RaceJobs.entries(RaceJobs.number(job.id()));
    return Runs.succeeded()
        .levels(Collections.nCopies(entries, Level.INFO).toArray(Level[]::new))
        .of(job);
  }

  private void release(int thread, Job job, Duration delay) {
    Release release =
        new Release(job.id(), Objects.requireNonNull(job.lease()).token(), delay, false, null);
    reporter.call(
        thread,
        call ->
            call.say(store.queue().release(release) ? What.RELEASED : What.REFUSED, List.of(1)));
  }

  private void keepUp(int thread) {
    while (!over.getAsBoolean()) {
      reporter.call(
          thread,
          call -> {
            int settled = store.upkeep().settleExpiredLeases(UPKEEP).total();
            store.upkeep().promoteDue(UPKEEP);
            store.upkeep().expireOverdue(UPKEEP);
            call.say(What.SETTLED, List.of(settled));
          });
      if (allPushed.get()) {
        reporter.call(thread, this::sayIfEmpty);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void sayIfEmpty(Reporter.Call call) {
    QueueDepth depth = store.catalog().depth();
    if (JobStatus.PENDING.stream().allMatch(status -> depth.count(status) == 0)) {
      call.say(What.EMPTY, List.of());
    }
  }

  private void interfere(int thread) {
    Random random = new Random();
    while (!over.getAsBoolean()) {
      List<Job> head = store.catalog().head(20);
      if (head.size() > 4) {
        Job job = head.get(random.nextInt(head.size()));
        if (random.nextInt(4) == 0) {
          cancel(thread, job);
        } else {
          move(thread, job.id(), head.get(random.nextInt(head.size())).id());
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void cancel(int thread, Job job) {
    List<Integer> number = List.of(RaceJobs.number(job.id()));
    reporter.call(
        thread,
        call -> {
          CancelResult result = store.control().cancel(job.id(), Runs.FINISHED);
          if (job.attempt() > 0) {
            call.say(What.LEASED_BEFORE, number);
          }
          if (result == CancelResult.CANCELED) {
            call.say(What.CANCELED, number);
          } else if (result == CancelResult.REQUESTED) {
            call.say(What.REQUESTED, number);
          }
        });
  }

  private void move(int thread, JobId job, JobId anchor) {
    reporter.call(
        thread,
        call -> {
          try {
            store.control().reorder(new Reordering.Move(job, Reordering.Side.BEFORE, anchor));
            call.say(What.MOVED, List.of(1));
          } catch (RuleViolation e) {
            // One of the two is no longer queued, or they are of two tiers: the rule is for that.
            call.say(What.MOVED, List.of(0));
          }
        });
  }
}
