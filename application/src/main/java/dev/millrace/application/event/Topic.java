package dev.millrace.application.event;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What the watchers of one job share. There while the job runs here or somebody watches it. */
final class Topic {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable JobBroadcast live;
  private @Nullable Run run;
  private int progress;
  private int watchers;
  private long version;

  /**
   * What there is to tell at one moment.
   *
   * @param version grows with each change
   * @param job the job while it runs here, else null
   * @param entries the next entries after the number asked for; empty unless it runs here
   * @param run set once it has finished here
   */
  record Glimpse(
      long version, @Nullable Job job, int progress, List<Entry> entries, @Nullable Run run) {}

  boolean addWatcher(int max) {
    lock.lock();
    try {
      if (watchers >= max) {
        return false;
      }
      watchers++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  void removeWatcher() {
    lock.lock();
    try {
      watchers--;
    } finally {
      lock.unlock();
    }
  }

  boolean isNeeded() {
    lock.lock();
    try {
      return watchers > 0 || live != null;
    } finally {
      lock.unlock();
    }
  }

  void begin(JobBroadcast broadcast) {
    change(
        () -> {
          live = broadcast;
          run = null;
          progress = 0;
          entries.clear();
        });
  }

  void progress(JobBroadcast from, int percent) {
    changeFrom(from, () -> progress = percent);
  }

  void entry(JobBroadcast from, Entry entry) {
    changeFrom(
        from,
        () -> {
          if (entries.size() < Run.MAX_ENTRIES) {
            entries.add(entry);
          }
        });
  }

  void finish(JobBroadcast from, Run finished) {
    changeFrom(
        from,
        () -> {
          run = finished;
          end();
        });
  }

  void leave(JobBroadcast from) {
    changeFrom(from, this::end);
  }

  private void end() {
    live = null;
    entries.clear();
  }

  long version() {
    lock.lock();
    try {
      return version;
    } finally {
      lock.unlock();
    }
  }

  Glimpse glimpse(int afterEntry, int max) {
    lock.lock();
    try {
      int from = Math.min(afterEntry, entries.size());
      int to = Math.min(from + max, entries.size());
      Job job = live == null ? null : live.job();
      return new Glimpse(version, job, progress, List.copyOf(entries.subList(from, to)), run);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the version is another one than this. */
  void awaitChange(long seen, long nanos) throws InterruptedException {
    long deadline = System.nanoTime() + nanos;
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (version == seen && left > 0) {
        changed.await(left, TimeUnit.NANOSECONDS);
        left = deadline - System.nanoTime();
      }
    } finally {
      lock.unlock();
    }
  }

  private void changeFrom(JobBroadcast from, Runnable action) {
    change(
        () -> {
          if (live == from) {
            action.run();
          }
        });
  }

  private void change(Runnable action) {
    lock.lock();
    try {
      action.run();
      version++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
