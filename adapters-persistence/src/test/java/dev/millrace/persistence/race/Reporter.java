package dev.millrace.persistence.race;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.race.Report.What;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes the time of calls and says what they did. As telemetry it hears of those run again. */
final class Reporter implements Telemetry {
  private final Consumer<Report> listener;
  private final Set<Thread> retried = ConcurrentHashMap.newKeySet();

  Reporter(Consumer<Report> listener) {
    this.listener = listener;
  }

  /** Says things of a call that has come back. */
  final class Call {
    private final int thread;
    private final long began = System.nanoTime();

    private Call(int thread) {
      this.thread = thread;
    }

    void say(What what, List<Integer> numbers) {
      listener.accept(new Report(thread, what, began, System.nanoTime(), numbers));
    }
  }

  /** Says what belongs to no call. */
  void note(What what, int number) {
    long now = System.nanoTime();
    listener.accept(new Report(-1, what, now, now, List.of(number)));
  }

  void call(int thread, Consumer<Call> work) {
    ask(
        thread,
        call -> {
          work.accept(call);
          return thread;
        });
  }

  <T> T ask(int thread, Function<Call, T> work) {
    Call call = new Call(thread);
    T answer = work.apply(call);
    if (retried.remove(Thread.currentThread())) {
      call.say(What.RETRIED, List.of(1));
    }
    return answer;
  }

  @Override
  public void transactionRetried(String reason) {
    retried.add(Thread.currentThread());
  }
}
