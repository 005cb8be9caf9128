package dev.millrace.persistence.sql.queue;

import dev.millrace.application.error.Unavailable;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.application.tx.GroupCommit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts what callers push at the same time into one transaction. Each is answered after the commit
 * of his own jobs, and fails by his own jobs only.
 */
final class GroupedPushes {

  /** Who pushes more at once needs no company. */
  private static final int MOST_OF_ONE = 50;

  private static final int MOST_TOGETHER = 500;

  private final Store store;
  private final GroupCommit<Call> together =
      new GroupCommit<>(MOST_TOGETHER, call -> call.jobs.size(), this::commit);

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
    together.join(mine);
    return mine.answer();
  }

  /** How many callers wait for somebody else's commit. */
  int waiting() {
    return together.waiting();
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

  /** What one caller wants and gets. */
  private static final class Call {
    private final List<NewJob> jobs;
    private @Nullable List<PushedJob> pushed;
    private @Nullable Throwable failure;

    Call(List<NewJob> jobs) {
      this.jobs = jobs;
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
