package dev.millrace.application.tx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers who come at the same time share a transaction: while one is being committed, those
 * that come wait, and the first of them takes all that have gathered. He gives those who were there
 * just before a few microseconds to come again, or one half of the callers would always be on its
 * way while the other half commits. A caller who is alone waits for nobody. No thread of its own;
 * as many wait as there are callers. Safe for many threads.
 *
 * @param <T> what a caller brings
 */
public final class GroupCommit<T> {

  /** Far less than a commit takes, and enough for an answered caller to come with the next. */
  private static final long PATIENCE = 50_000;

  private final int most;
  private final ToIntFunction<T> weight;
  private final Consumer<List<T>> commit;
  private final Queue<Call<T>> waiting = new ArrayDeque<>();
  private boolean isCommitting;

  /** How many were committed or waited when the last commit ended: so many may come again. */
  private int lately;

  /**
   * @param most of what weighs 1 may go together; what one caller brings is never split
   * @param weight how much what a caller brings is, 1 or more
   * @param commit keeps what some callers bring, in the order in which they came. One at a time is
   *     called. What it throws goes to the caller on whose thread it runs, and the others return as
   *     if it had gone well: so it tells each by what he brought
   */
  public GroupCommit(int most, ToIntFunction<T> weight, Consumer<List<T>> commit) {
    this.most = most;
    this.weight = weight;
    this.commit = commit;
  }

  /**
   * Comes back after a commit with this in it. How long that takes is bounded by the time-outs of
   * two commits; an interrupt does not shorten it.
   */
  public void join(T brought) {
    Call<T> mine = new Call<>(brought);
    if (!begins(mine)) {
      mine.awaitWord();
    }
    if (!mine.isDone) {
      lead(mine);
    }
  }

  /** How many callers wait for somebody else's commit. */
  public synchronized int waiting() {
    return waiting.size();
  }

  /** Whether nothing is being committed, so that the caller need not wait. */
  private synchronized boolean begins(Call<T> call) {
    if (isCommitting) {
      waiting.add(call);
      return false;
    }
    isCommitting = true;
    return true;
  }

  private void lead(Call<T> mine) {
    awaitTheOthers();
    List<Call<T>> group = groupOf(mine);
    try {
      commit.accept(group.stream().map(call -> call.brought).toList());
    } finally {
      group.forEach(call -> call.isDone = true);
      Call<T> next = nextLeader(group.size());
      if (next != null) {
        next.word.countDown();
      }
      group.forEach(call -> call.word.countDown());
    }
  }

  /** Yields rather than sleeps, since no thread is woken within so little time. */
  private void awaitTheOthers() {
    long start = System.nanoTime();
    while (someAreMissing() && System.nanoTime() - start < PATIENCE) {
      Thread.yield();
    }
  }

  private synchronized boolean someAreMissing() {
    return 1 + waiting.size() < lately;
  }

  private synchronized List<Call<T>> groupOf(Call<T> first) {
    List<Call<T>> group = new ArrayList<>();
    group.add(first);
    int gathered = weight.applyAsInt(first.brought);
    while (gathered < most && !waiting.isEmpty()) {
      Call<T> next = waiting.remove();
      group.add(next);
      gathered += weight.applyAsInt(next.brought);
    }
    return group;
  }

  /** The next one who waits commits all that wait. */
  private synchronized @Nullable Call<T> nextLeader(int committed) {
    lately = committed + waiting.size();
    Call<T> next = waiting.poll();
    isCommitting = next != null;
    return next;
  }

  /** One caller. He is told either that all is done or that it is his turn. */
  private static final class Call<T> {
    private final T brought;
    private final CountDownLatch word = new CountDownLatch(1);

    /** Written before the word is given. */
    private boolean isDone;

    Call(T brought) {
      this.brought = brought;
    }

    void awaitWord() {
      boolean interrupted = false;
      while (word.getCount() > 0) {
        try {
          word.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
