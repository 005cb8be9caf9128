package dev.millrace.bootstrap.stage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Counts the runs of a store again and again, and tells a load how far they are. */
final class Watch implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Ledger ledger;
  private final Load load;
  private final int before;
  private final List<Sample> samples = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean stopping;

  /**
   * @param nanos of {@link System#nanoTime}
   */
  record Sample(long nanos, int runs) {}

  /**
   * @param before how many runs there were before the load began
   */
  Watch(Ledger ledger, Load load, int before) {
    this.ledger = ledger;
    this.load = load;
    this.before = before;
    samples.add(new Sample(System.nanoTime(), before));
    this.thread = Thread.ofVirtual().start(this::count);
  }

  private void count() {
    try {
      while (!stopping) {
        try {
          int runs = ledger.runs();
          samples.add(new Sample(System.nanoTime(), runs));
          load.finished(runs - before);
        } catch (SQLException e) {
          // The server is away, which is what this is about.
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int runs() {
    return samples.getLast().runs();
  }

  /** Waits until so many more runs are there. */
  void awaitMore(int more) throws InterruptedException {
    int goal = runs() + more;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (runs() < goal) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("There are " + runs() + " runs and never " + goal);
      }
      Thread.sleep(20);
    }
  }

  /** Waits until everything that was accepted is one run that succeeded; the load has stopped. */
  Ledger.Count awaitComplete() throws Exception {
    int goal = before + load.accepted();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Ledger.Count count = ledger.count();
    while (count.runs() < goal || count.jobs() > 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(goal + " were accepted, there are " + count);
      }
      Thread.sleep(50);
      count = ledger.count();
    }
    return count;
  }

  /** The longest time without a new run, between two moments. */
  Duration longestGap(long from, long to) {
    long longest = 0;
    long last = from;
    int runs = 0;
    for (Sample sample : samples) {
      if (sample.nanos() < from) {
        runs = sample.runs();
      } else if (sample.nanos() <= to && sample.runs() > runs) {
        longest = Math.max(longest, sample.nanos() - last);
        last = sample.nanos();
        runs = sample.runs();
      }
    }
    return Duration.ofNanos(Math.max(longest, to - last));
  }

  /** Runs for each second between two moments. */
  double rate(long from, long to) {
    List<Sample> within =
        samples.stream().filter(s -> s.nanos() >= from && s.nanos() <= to).toList();
    if (within.size() < 2) {
      return 0;
    }
    Sample first = within.getFirst();
    Sample last = within.getLast();
    return (last.runs() - first.runs()) * 1e9 / (last.nanos() - first.nanos());
  }

  /** How long after a moment the first new run was seen. */
  Duration untilNext(long from) {
    int runs = 0;
    for (Sample sample : samples) {
      if (sample.nanos() < from) {
        runs = sample.runs();
      } else if (sample.runs() > runs) {
        return Duration.ofNanos(sample.nanos() - from);
      }
    }
    return Duration.ofDays(1);
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
  }
}
