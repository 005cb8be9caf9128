package dev.millrace.application.worker;

import dev.millrace.application.worker.RunningJob.StopReason;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.LeaseToken;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The attempts that are on this node now: those that wait for their turn, those that are executed,
 * at most one for each worker, and those whose verdict is not stored yet. All three are bounded, so
 * outcomes that wait for a store that is away are, too.
 */
final class Workbench {

  /** A job that was leased ahead of others that take long goes back after this, for other nodes. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition turns = lock.newCondition();
  private final Map<LeaseToken, RunningJob> places = new HashMap<>();
  private final Map<JobId, RunningJob> newest = new HashMap<>();
  private final Pace pace;
  private final Duration longestWait;
  private final Set<JobId> canceledWhileLeasing = new HashSet<>();
  private int capacity;
  private int executing;
  private int waiting;
  private boolean leasing;

  Workbench(int capacity) {
    this(capacity, new Pace(System::nanoTime), LONGEST_WAIT);
  }

  Workbench(int capacity, Pace pace, Duration longestWait) {
    this.capacity = capacity;
    this.pace = pace;
    this.longestWait = longestWait;
  }

  int capacity() {
    lock.lock();
    try {
      return capacity;
    } finally {
      lock.unlock();
    }
  }

  /** More are executed at once from now on, or fewer; nobody loses his turn. */
  void resize(int workers) {
    lock.lock();
    try {
      capacity = workers;
      changed.signalAll();
      turns.signalAll();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return places.size();
    } finally {
      lock.unlock();
    }
  }

  /** How many are being executed; the others wait for their turn or to be stored. */
  int busy() {
    lock.lock();
    try {
      return executing;
    } finally {
      lock.unlock();
    }
  }

  List<RunningJob> all() {
    lock.lock();
    try {
      return List.copyOf(places.values());
    } finally {
      lock.unlock();
    }
  }

  Optional<RunningJob> find(LeaseToken token) {
    lock.lock();
    try {
      return Optional.ofNullable(places.get(token));
    } finally {
      lock.unlock();
    }
  }

  /** Waits until jobs can be taken in and answers how many. */
  int awaitRoom() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      int room = room();
      while (room <= 0) {
        changed.await();
        room = room();
      }
      return room;
    } finally {
      lock.unlock();
    }
  }

  /**
   * How many jobs can be taken in now; 0 or less for none. While half of those leased ahead still
   * wait, more are not worth a call.
   */
  int room() {
    lock.lock();
    try {
      int ahead = capacity == 0 ? 0 : pace.ahead();
      if (waiting > ahead / 2) {
        return 0;
      }
      int atMost = 2 * capacity + Pace.MOST_AHEAD;
      return Math.min(capacity + ahead - executing - waiting, atMost - places.size());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a free worker, which {@link #endTurn} frees again; otherwise {@link #giveUpTurn}
   * follows.
   *
   * @return false if none became free in time
   * @throws InterruptedException if the attempt was broken off while it waited
   */
  boolean awaitTurn(RunningJob running) throws InterruptedException {
    long left = longestWait.toNanos();
    lock.lockInterruptibly();
    try {
      while (executing >= capacity) {
        if (left <= 0) {
          return false;
        }
        left = turns.awaitNanos(left);
      }
      executing++;
      waiting--;
      running.takeTurn();
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The attempt will not wait for its turn any more. */
  void giveUpTurn() {
    lock.lock();
    try {
      waiting--;
      turns.signal();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The execution has ended. */
  void endTurn() {
    lock.lock();
    try {
      executing--;
      pace.ended();
      turns.signal();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until no attempt is left.
   *
   * @return false if some are
   */
  boolean awaitEmpty(Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lockInterruptibly();
    try {
      while (!places.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return places.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Jobs may be leased from now on that have no place yet. */
  void beginLeasing() {
    lock.lock();
    try {
      leasing = true;
    } finally {
      lock.unlock();
    }
  }

  /** Those that were leased have their places. */
  void endLeasing() {
    lock.lock();
    try {
      leasing = false;
      canceledWhileLeasing.clear();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Gives an attempt its place.
   *
   * @return how many earlier attempts at the same job were broken off, as their lease is lost
   */
  int add(RunningJob running) {
    lock.lock();
    try {
      RunningJob earlier = newest.put(running.id(), running);
      int lost = earlier != null && earlier.supersede() ? 1 : 0;
      places.put(running.token(), running);
      waiting++;
      if (running.job().cancelRequested() || canceledWhileLeasing.contains(running.id())) {
        running.stop(StopReason.CANCELED);
      } else if (capacity == 0) {
        running.stop(StopReason.NO_WORKER);
      }
      return lost;
    } finally {
      lock.unlock();
    }
  }

  void remove(RunningJob running) {
    lock.lock();
    try {
      places.remove(running.token());
      newest.remove(running.id(), running);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Breaks a job off if it is here, or if it is just being leased. */
  void cancel(JobId id) {
    lock.lock();
    try {
      for (RunningJob running : places.values()) {
        if (running.id().equals(id)) {
          running.stop(StopReason.CANCELED);
        }
      }
      if (leasing) {
        canceledWhileLeasing.add(id);
      }
    } finally {
      lock.unlock();
    }
  }
}
