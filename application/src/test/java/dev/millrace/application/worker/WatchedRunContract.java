package dev.millrace.application.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.event.JobNews;
import dev.millrace.application.event.JobWatch;
import dev.millrace.application.event.WatchContract;
import dev.millrace.application.event.WatchJob;
import dev.millrace.application.job.ReadJob;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whenever somebody begins or resumes to watch, each entry is told once and in order. */
public abstract class WatchedRunContract extends WorkerContract {

  private static final long SEED = 20260203;
  private static final int ROUNDS = 40;
  private static final int WATCHERS = 6;
  private static final int ENTRIES = 150;

  private final Random random = new Random(SEED);

  @Test
  void eachEntryIsToldOnceWhereverAWatchBegins() throws Exception {
    zoneTests.plays((task, progress) -> findAll(progress));
    start(2);
    try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < ROUNDS; round++) {
        JobId id = pushOne(Jobs.zoneTest());
        List<Integer> starts = random.ints(WATCHERS, 0, ENTRIES + 2).boxed().toList();
        List<Future<List<JobNews>>> watches = new ArrayList<>();
        for (int start : starts) {
          long wait = random.nextLong(3_000_000);
          watches.add(watchers.submit(watch(id, start, wait)));
        }
        signals.announceWork();
        for (int i = 0; i < starts.size(); i++) {
          assertComplete(watches.get(i).get(), starts.get(i));
        }
      }
    }
    assertThat(feed.subscribers()).isZero();
  }

  private static Outcome findAll(ProgressListener progress) {
    List<Entry> entries =
        IntStream.rangeClosed(1, ENTRIES)
            .mapToObj(n -> Runs.entry("ZONE", "Zone01", "TAG_" + n, level(n)))
            .toList();
    for (Entry entry : entries) {
      progress.entry(entry);
      progress.progress(entries.indexOf(entry) * 100 / ENTRIES);
      Thread.onSpinWait();
    }
    return new Outcome.Succeeded(entries, null, null);
  }

  /** Some are dropped, so that numbers differ from those that the executor counts. */
  private static Level level(int n) {
    return n % 3 == 0 ? Level.DEBUG : Level.INFO;
  }

  private Callable<List<JobNews>> watch(JobId id, int start, long waitNanos) {
    WatchJob watchJob =
        new WatchJob(
            new ReadJob(store.catalog()), store.runs(), new WatchContract.BareTags(), feed);
    return () -> {
      Thread.sleep(Duration.ofNanos(waitNanos));
      try (JobWatch watch = watchJob.watch(id, start, Locale.ENGLISH)) {
        List<JobNews> all = new ArrayList<>();
        while (!watch.hasEnded()) {
          watch.next(Duration.ofSeconds(5)).ifPresent(all::add);
        }
        return all;
      }
    };
  }

  private static void assertComplete(List<JobNews> news, int start) {
    int kept = (int) IntStream.rangeClosed(1, ENTRIES).filter(n -> n % 3 != 0).count();
    List<Integer> numbers = new ArrayList<>();
    for (JobNews one : news) {
      if (one instanceof JobNews.Found found) {
        numbers.add(found.number());
        assertThat(found.message()).isEqualTo("TAG_" + (found.number() + (found.number() - 1) / 2));
      }
    }
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(start + 1, kept).boxed().toList());
    assertThat(news.getLast()).isInstanceOf(JobNews.Status.class);
    JobRecord last = ((JobNews.Status) news.getLast()).job();
    assertThat(last.status()).isEqualTo(JobStatus.SUCCEEDED);
  }
}
