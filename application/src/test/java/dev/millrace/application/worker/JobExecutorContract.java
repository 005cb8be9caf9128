package dev.millrace.application.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.store.Patience;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What {@link JobExecutor} promises. */
public abstract class JobExecutorContract {
  /**
   * The port says 100 ms; a busy build machine gets more, but far less than any time-out of the
   * work itself.
   */
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

  private static final Instant STARTED = Instant.parse("2026-02-03T04:05:06Z");

  /** The executor, ready to run. */
  protected abstract JobExecutor executor();

  /** A job of the executor's kind that comes to an end by itself, soon and always the same way. */
  protected abstract JobSpec quickJob();

  /** A job that is still at work after seconds, and has said so by progress or an entry. */
  protected abstract JobSpec endlessJob();

  @Test
  void theKindsAgree() {
    assertThat(quickJob().kind()).isEqualTo(executor().kind());
    assertThat(endlessJob().kind()).isEqualTo(executor().kind());
  }

  @Test
  void progressNeverFallsAndStaysInItsBounds() throws InterruptedException {
    Heard heard = new Heard();

    executor().execute(task(quickJob()), heard);

    assertThat(heard.percents()).isSorted().allMatch(percent -> percent >= 0 && percent <= 100);
  }

  @Test
  void theEntriesHeardAreThoseOfTheOutcome() throws InterruptedException {
    Heard heard = new Heard();

    Outcome outcome = executor().execute(task(quickJob()), heard);

    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    List<Entry> entries = ((Outcome.Succeeded) outcome).entries();
    assertThat(heard.entries()).isEqualTo(entries);
    assertThat(entries).hasSizeLessThanOrEqualTo(Run.MAX_ENTRIES);
  }

  @Test
  void anExecutorServesManyThreadsAndKeepsNothing() throws Exception {
    Outcome alone = executor().execute(task(quickJob()), ProgressListener.SILENT);
    JobExecutor shared = executor();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        outcomes.add(
            threads.submit(() -> shared.execute(task(quickJob()), ProgressListener.SILENT)));
      }
      for (Future<Outcome> outcome : outcomes) {
        assertThat(whatItSays(outcome.get(60, TimeUnit.SECONDS))).isEqualTo(whatItSays(alone));
      }
    }
  }

  @Test
  void anInterruptEndsTheWorkAndNothingMoreIsSaid() throws InterruptedException {
    Heard heard = new Heard();
    FutureTask<Outcome> work =
        new FutureTask<>(() -> executor().execute(task(endlessJob()), heard));
    Thread thread = Thread.ofVirtual().start(work);
    Patience.until("the work began", heard::anything);

    thread.interrupt();

    assertThatThrownBy(() -> work.get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS))
        .hasCauseInstanceOf(InterruptedException.class);
    int said = heard.count();
    thread.join(STOPS_WITHIN);
    assertThat(heard.count()).isEqualTo(said);
  }

  @Test
  void aThreadThatIsInterruptedAlreadyDoesNoWork() throws InterruptedException {
    FutureTask<Outcome> work =
        new FutureTask<>(
            () -> {
              Thread.currentThread().interrupt();
              return executor().execute(task(endlessJob()), ProgressListener.SILENT);
            });
    Thread.ofVirtual().start(work);

    assertThatThrownBy(() -> work.get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS))
        .hasCauseInstanceOf(InterruptedException.class);
  }

  private static ExecutionTask task(JobSpec spec) {
    return new ExecutionTask(new JobId(TestIds.next()), spec, 1, STARTED, false);
  }

  /** The outcome without what the time of day changes. */
  private static Object whatItSays(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded done ->
          done.entries().stream()
              .map(entry -> List.of(entry.testcase(), entry.tag(), entry.level(), entry.args()))
              .toList();
      case Outcome.Failed failed -> failed;
    };
  }

  /** Remembers what was said; safe for many threads. */
  private static final class Heard implements ProgressListener {
    private final List<Integer> percents = Collections.synchronizedList(new ArrayList<>());
    private final List<Entry> entries = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void progress(int percent) {
      percents.add(percent);
    }

    @Override
    public void entry(Entry entry) {
      entries.add(entry);
    }

    List<Integer> percents() {
      return List.copyOf(percents);
    }

    List<Entry> entries() {
      return List.copyOf(entries);
    }

    int count() {
      return percents.size() + entries.size();
    }

    boolean anything() {
      return count() > 0;
    }
  }
}
