package dev.millrace.application.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.ApplicationException;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.job.ReadJob;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.Release;
import dev.millrace.application.run.MessageCatalog;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.run.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link WatchJob} tells, step by step. */
public abstract class WatchContract extends StoreContract {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Entry FIRST = entry(1);
  private static final Entry SECOND = entry(2);
  private static final Entry THIRD = entry(3);

  private final JobFeed feed = new JobFeed(new JobFeed.Limits(2, 3));

  private static Entry entry(int n) {
    return Runs.entry("ZONE", "Zone01", "TAG_" + n, Level.NOTICE);
  }

  private JobWatch watch(JobId id, int afterEntry) {
    return watch(id, afterEntry, Locale.ENGLISH);
  }

  private JobWatch watch(JobId id, int afterEntry, Locale locale) {
    return new WatchJob(new ReadJob(store.catalog()), store.runs(), new BareTags(), feed)
        .watch(id, afterEntry, locale);
  }

  @Test
  void aFinishedJobIsToldWithTheEntriesAfterTheLastKnown() throws InterruptedException {
    Run run = archive(Jobs.zoneTest(), Runs.succeeded().entries(List.of(FIRST, SECOND, THIRD)));

    List<JobNews> news = untilEnd(watch(run.id(), 1));

    assertThat(news)
        .containsExactly(
            new JobNews.Found(2, SECOND, "TAG_2"),
            new JobNews.Found(3, THIRD, "TAG_3"),
            new JobNews.Status(new JobRecord.Finished(finished(run.id()))));
  }

  @Test
  void entriesAreSaidInTheLanguageOfTheWatcher() throws InterruptedException {
    Run run = archive(Jobs.zoneTest(), Runs.succeeded().entries(List.of(FIRST)));

    assertThat(untilEnd(watch(run.id(), 0, Locale.FRENCH)))
        .startsWith(new JobNews.Found(1, FIRST, "fr TAG_1"));
  }

  @Test
  void aWatcherWhoKnowsAllIsToldTheEnd() throws InterruptedException {
    Run run = archive(Jobs.zoneTest(), Runs.succeeded().entries(List.of(FIRST)));

    assertThat(untilEnd(watch(run.id(), 99))).hasSize(1);
  }

  @Test
  void aJobThatRunsHereIsToldAsItGoes() throws InterruptedException {
    JobId id = pushOne(Jobs.zoneTest());
    try (JobWatch watch = watch(id, 0)) {
      assertThat(statusIn(next(watch))).isEqualTo(JobStatus.QUEUED);
      Job job = leaseOne();
      JobBroadcast broadcast = feed.open(job);
      assertThat(statusIn(next(watch))).isEqualTo(JobStatus.RUNNING);
      broadcast.progress(30);
      assertThat(next(watch)).isEqualTo(new JobNews.Progress(30));
      broadcast.entry(FIRST);
      assertThat(next(watch)).isEqualTo(new JobNews.Found(1, FIRST, "TAG_1"));
      broadcast.entry(SECOND);
      broadcast.finish(graduate(Runs.succeeded().entries(List.of(FIRST, SECOND)).of(job)));
      assertThat(next(watch)).isEqualTo(new JobNews.Found(2, SECOND, "TAG_2"));
      assertThat(watch.hasEnded()).isFalse();
      assertThat(statusIn(next(watch))).isEqualTo(JobStatus.SUCCEEDED);
      assertThat(watch.hasEnded()).isTrue();
      assertThat(watch.next(Duration.ZERO)).isEmpty();
    }
  }

  @Test
  void whoComesLateHearsWhatWasFoundBefore() throws InterruptedException {
    Job job = pushAndLease(Jobs.zoneTest());
    JobBroadcast broadcast = feed.open(job);
    broadcast.entry(FIRST);
    broadcast.entry(SECOND);

    try (JobWatch watch = watch(job.id(), 0);
        JobWatch resumed = watch(job.id(), 1)) {
      assertThat(statusIn(next(watch))).isEqualTo(JobStatus.RUNNING);
      assertThat(next(watch)).isEqualTo(new JobNews.Found(1, FIRST, "TAG_1"));
      assertThat(next(watch)).isEqualTo(new JobNews.Found(2, SECOND, "TAG_2"));
      assertThat(statusIn(next(resumed))).isEqualTo(JobStatus.RUNNING);
      assertThat(next(resumed)).isEqualTo(new JobNews.Found(2, SECOND, "TAG_2"));
      assertThat(resumed.next(Duration.ZERO)).isEmpty();
    }
  }

  @Test
  void aJobThatRunsElsewhereIsLookedAtFromTimeToTime() throws InterruptedException {
    JobId id = pushOne(Jobs.zoneTest());
    Job job = leaseOne(OTHER_NODE, LONG);
    try (JobWatch watch = watch(id, 0)) {
      assertThat(statusIn(next(watch))).isEqualTo(JobStatus.RUNNING);

      graduate(Runs.succeeded().entries(List.of(FIRST)).of(job));

      assertThat(next(watch)).isEqualTo(new JobNews.Found(1, FIRST, "TAG_1"));
      assertThat(statusIn(next(watch))).isEqualTo(JobStatus.SUCCEEDED);
    }
  }

  @Test
  void anAttemptThatIsGivenBackIsToldToo() throws InterruptedException {
    Job job = pushAndLease(Jobs.zoneTest());
    JobBroadcast broadcast = feed.open(job);
    try (JobWatch watch = watch(job.id(), 0)) {
      assertThat(statusIn(next(watch))).isEqualTo(JobStatus.RUNNING);

      store
          .queue()
          .release(
              new Release(
                  job.id(),
                  Objects.requireNonNull(job.lease()).token(),
                  Duration.ZERO,
                  false,
                  null));
      broadcast.leave();

      assertThat(statusIn(next(watch))).isEqualTo(JobStatus.QUEUED);
    }
  }

  @Test
  void theEntriesOfALaterAttemptAreToldFromTheFirst() throws InterruptedException {
    Job first = pushAndLease(Jobs.zoneTest().attempts(2));
    JobBroadcast broadcast = feed.open(first);
    broadcast.entry(FIRST);
    broadcast.entry(SECOND);
    try (JobWatch watch = watch(first.id(), 0)) {
      assertThat(statusIn(next(watch))).isEqualTo(JobStatus.RUNNING);
      assertThat(next(watch)).isEqualTo(new JobNews.Found(1, FIRST, "TAG_1"));
      assertThat(next(watch)).isEqualTo(new JobNews.Found(2, SECOND, "TAG_2"));

      giveBack(first);
      broadcast.leave();
      JobBroadcast again = feed.open(leaseOne());
      again.entry(THIRD);

      assertThat(statusIn(next(watch))).isIn(JobStatus.QUEUED, JobStatus.RUNNING);
      assertThat(nextEntry(watch)).isEqualTo(new JobNews.Found(1, THIRD, "TAG_3"));
    }
  }

  @Test
  void whoResumesOnAJobThatStillWaitsIsToldTheEntriesOfItsFirstAttemptFromThere()
      throws InterruptedException {
    JobId id = pushOne(Jobs.zoneTest());
    try (JobWatch watch = watch(id, 1)) {
      assertThat(statusIn(next(watch))).isEqualTo(JobStatus.QUEUED);

      graduate(Runs.succeeded().entries(List.of(FIRST, SECOND)).of(leaseOne(OTHER_NODE, LONG)));

      assertThat(next(watch)).isEqualTo(new JobNews.Found(2, SECOND, "TAG_2"));
    }
  }

  @Test
  void theEntriesOfALaterAttemptElsewhereAreToldFromTheFirst() throws InterruptedException {
    Job first = pushAndLease(Jobs.zoneTest().attempts(2));
    JobBroadcast broadcast = feed.open(first);
    broadcast.entry(FIRST);
    try (JobWatch watch = watch(first.id(), 0)) {
      assertThat(nextEntry(watch)).isEqualTo(new JobNews.Found(1, FIRST, "TAG_1"));

      giveBack(first);
      Job second = leaseOne(OTHER_NODE, LONG);
      graduate(Runs.succeeded().entries(List.of(THIRD)).of(second));
      broadcast.leave();

      assertThat(nextEntry(watch)).isEqualTo(new JobNews.Found(1, THIRD, "TAG_3"));
    }
  }

  private void giveBack(Job job) {
    store
        .queue()
        .release(
            new Release(
                job.id(), Objects.requireNonNull(job.lease()).token(), Duration.ZERO, true, null));
  }

  private static JobNews nextEntry(JobWatch watch) throws InterruptedException {
    JobNews news = next(watch);
    while (!(news instanceof JobNews.Found)) {
      news = next(watch);
    }
    return news;
  }

  @Test
  void aWatchEndsWhenTheJobIsDeleted() throws InterruptedException {
    BatchId batch = insertBatch();
    JobId id = pushOne(Jobs.zoneTest().of(batch));
    try (JobWatch watch = watch(id, 0)) {
      next(watch);

      store.batches().delete(batch, 1_000);

      assertThat(watch.next(PATIENCE)).isEmpty();
      assertThat(watch.hasEnded()).isTrue();
    }
  }

  @Test
  void anUnknownJobCannotBeWatched() {
    assertThatThrownBy(() -> watch(TestIds.nextJob(), 0)).isInstanceOf(NotFound.class);
    assertThat(feed.subscribers()).isZero();
  }

  @Test
  void tooManyWatchersAreRefusedAndThoseWhoLeaveMakeRoom() {
    JobId id = pushOne(Jobs.zoneTest());
    JobWatch first = watch(id, 0);
    try (JobWatch second = watch(id, 0)) {
      assertThat(second.hasEnded()).isFalse();
      assertThatThrownBy(() -> watch(id, 0))
          .isInstanceOfSatisfying(
              ApplicationException.class, e -> assertThat(e.code()).isEqualTo("too_many_watchers"));
      first.close();
      first.close();
      watch(id, 0).close();
    }
    assertThat(feed.subscribers()).isZero();
  }

  private static JobNews next(JobWatch watch) throws InterruptedException {
    Optional<JobNews> news = watch.next(PATIENCE);
    return news.orElseThrow(() -> new AssertionError("There was no news in time."));
  }

  private static JobStatus statusIn(JobNews news) {
    if (news instanceof JobNews.Status(JobRecord job)) {
      return job.status();
    }
    throw new AssertionError("Not a status: " + news);
  }

  static List<JobNews> untilEnd(JobWatch watch) throws InterruptedException {
    try (watch) {
      List<JobNews> all = new ArrayList<>();
      while (!watch.hasEnded()) {
        watch.next(PATIENCE).ifPresent(all::add);
      }
      return all;
    }
  }

  /** Says every entry with its bare tag, after the language unless that is English. */
  public static final class BareTags implements MessageCatalog {
    @Override
    public List<Locale> locales() {
      return List.of(Locale.ENGLISH);
    }

    @Override
    public String message(Entry entry, Locale locale) {
      return locale.equals(Locale.ENGLISH) ? entry.tag() : locale + " " + entry.tag();
    }
  }
}
