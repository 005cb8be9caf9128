package dev.millrace.persistence.sql.queue;

import dev.millrace.application.error.Unavailable;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Puts what callers push at the same time into one transaction: while one is being committed, those
 * that come wait, and the first of them takes all that have gathered. A caller who is alone waits
 * for nobody. Each is answered after the commit of his own jobs.
 */
final class GroupedPushes {

  /** Who pushes more at once needs no company. */
  private static final int MOST_OF_ONE = 50;

  private static final int MOST_TOGETHER = 500;

  private final Store store;
  private final Queue<Call> waiting = new ArrayDeque<>();
  private boolean isCommitting;

  /** Pushes in a transaction. */
  @FunctionalInterface
  interface Store {
    List<PushedJob> push(List<NewJob> jobs);
  }

  GroupedPushes(Store store) {
    this.store = store;
  }

  List<PushedJob> push(List<NewJob> jobs) {
    if (jobs.size() > MOST_OF_ONE) {
      return store.push(jobs);
    }
    Call mine = new Call(jobs);
    if (!begins(mine)) {
      mine.awaitTurnOrAnswer();
    }
    if (!mine.isAnswered()) {
      lead(mine);
    }
    return mine.answer();
  }

  /** How many callers wait for somebody else's commit. */
  synchronized int waiting() {
    return waiting.size();
  }

  /** Whether nothing is being committed, so that the caller need not wait. */
  private synchronized boolean begins(Call call) {
    if (isCommitting) {
      waiting.add(call);
      return false;
    }
    isCommitting = true;
    return true;
  }

  private void lead(Call mine) {
    List<Call> group = List.of();
    try {
      group = groupOf(mine);
      commit(group);
    } finally {
      passOn();
      group.forEach(Call::wake);
    }
  }

  private synchronized List<Call> groupOf(Call first) {
    List<Call> group = new ArrayList<>();
    group.add(first);
    int jobs = first.jobs.size();
    while (jobs < MOST_TOGETHER && !waiting.isEmpty()) {
      Call next = waiting.remove();
      group.add(next);
      jobs += next.jobs.size();
    }
    return group;
  }

  /** The next one who waits commits all that wait. */
  private synchronized void passOn() {
    Call next = waiting.poll();
    if (next == null) {
      isCommitting = false;
    } else {
      next.wake();
    }
  }

  /** One whose jobs the store refuses must not fail the others. */
  private void commit(List<Call> group) {
    try {
      List<PushedJob> pushed =
          store.push(group.stream().flatMap(call -> call.jobs.stream()).toList());
      int from = 0;
      for (Call call : group) {
        call.pushed = List.copyOf(pushed.subList(from, from + call.jobs.size()));
        from += call.jobs.size();
      }
    } catch (Unavailable e) {
      group.forEach(call -> call.failure = e);
    } catch (RuntimeException | Error e) {
      if (group.size() == 1) {
        group.getFirst().failure = e;
      } else {
        group.forEach(call -> commit(List.of(call)));
      }
    }
  }

  /** What one caller wants; its answer is written before he is woken. */
  private static final class Call {
    private final List<NewJob> jobs;
    private final CountDownLatch word = new CountDownLatch(1);
    private @Nullable List<PushedJob> pushed;
    private @Nullable Throwable failure;

    Call(List<NewJob> jobs) {
      this.jobs = jobs;
    }

    /** It is this caller's turn to commit, or it has been done for him. */
    void wake() {
      word.countDown();
    }

    /** How long that takes is bounded by the time-outs of those before; interrupts wait as long. */
    void awaitTurnOrAnswer() {
      boolean interrupted = false;
      while (true) {
        try {
          word.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    boolean isAnswered() {
      return pushed != null || failure != null;
    }

    List<PushedJob> answer() {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      return Objects.requireNonNull(pushed);
    }
  }
}
