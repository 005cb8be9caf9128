package dev.millrace.application.event;

import dev.millrace.application.queue.DescribeQueue;
import dev.millrace.application.queue.QueueDepth;
import java.time.Duration;
import java.util.List;

/**
 * Watches the queue: whether it is paused and how much waits and runs, whenever that changes. All
 * watchers share one look every second.
 */
public final class WatchQueue {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final SharedNews<String, State, Void> news;

  public WatchQueue(DescribeQueue queue) {
    this(queue, EVERY);
  }

  /**
   * @param every how long between two looks
   */
  public WatchQueue(DescribeQueue queue, Duration every) {
    this.news = new SharedNews<>(key -> () -> look(queue), every, 1);
  }

  /** How the queue stands. */
  public record State(boolean paused, QueueDepth depth) {}

  private static NewsSource.Look<State, Void> look(DescribeQueue queue) {
    DescribeQueue.QueueState state = queue.describe(0);
    return new NewsSource.Look<>(new State(state.paused(), state.depth()), List.of(), false);
  }

  /** Starts to watch; the first news is how it stands now. */
  public NewsWatch<State, Void> watch() {
    return news.watch("queue");
  }
}
