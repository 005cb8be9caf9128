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
 * The attempts that are on this node now. An attempt has its place until its verdict is stored, so
 * outcomes that wait for a store that is away are bounded too.
 */
final class Workbench {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<LeaseToken, RunningJob> places = new HashMap<>();
  private final Set<JobId> canceledWhileLeasing = new HashSet<>();
  private int capacity;
  private boolean leasing;

  Workbench(int capacity) {
    this.capacity = capacity;
  }

  int capacity() {
    lock.lock();
    try {
      return capacity;
    } finally {
      lock.unlock();
    }
  }

  /** More places or fewer; nobody who has one loses it. */
  void resize(int places) {
    lock.lock();
    try {
      capacity = places;
      changed.signalAll();
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

  /** How many are being executed; the others wait to be stored. */
  int busy() {
    return (int) all().stream().filter(RunningJob::isExecuting).count();
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

  /** Waits for free places and answers how many there are. */
  int awaitFree() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (places.size() >= capacity) {
        changed.await();
      }
      return capacity - places.size();
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
      int lost = 0;
      for (RunningJob earlier : places.values()) {
        if (earlier.id().equals(running.id()) && earlier.supersede()) {
          lost++;
        }
      }
      places.put(running.token(), running);
      if (running.job().cancelRequested() || canceledWhileLeasing.contains(running.id())) {
        running.stop(StopReason.CANCELED);
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
