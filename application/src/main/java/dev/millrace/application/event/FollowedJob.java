package dev.millrace.application.event;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.error.Unavailable;
import dev.millrace.application.job.ReadJob;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.run.RunArchive;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.run.Run;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One watch. It listens to the feed first and reads the job afterwards, so that nothing that
 * happens in between is missed; the number of the last entry told keeps anything from being told
 * twice.
 */
final class FollowedJob implements JobWatch {

  private static final int CHUNK = 64;
  private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

  private final Sources sources;
  private final JobId id;
  private final Topic topic;
  private final Queue<JobNews> ready = new ArrayDeque<>();
  private int lastEntry;
  private @Nullable Stage lastStage;
  private @Nullable LeaseToken lastLease;
  private int lastProgress;
  private long seenVersion;
  private long nextLook;
  private boolean livesHere;
  private @Nullable Ending ending;
  private boolean nothingMore;
  private boolean closed;

  /** Where news comes from. */
  record Sources(
      ReadJob readJob, RunArchive archive, JobFeed feed, Function<Entry, String> words) {}

  /** What makes a new status worth telling. */
  private record Stage(JobStatus status, int attempt) {}

  /** A finished job with the entries that are kept. */
  private record Ending(Run run, List<Entry> entries) {}

  FollowedJob(Sources sources, JobId id, int afterEntry) {
    this.sources = sources;
    this.id = id;
    this.lastEntry = Math.max(0, afterEntry);
    this.topic = sources.feed().subscribe(id);
    this.seenVersion = topic.version();
  }

  /** Reads the job for the first time. */
  void begin() {
    look(sources.readJob().read(id));
  }

  @Override
  public Optional<JobNews> next(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      if (ready.isEmpty() && !nothingMore) {
        gather();
      }
      long left = deadline - System.nanoTime();
      if (!ready.isEmpty() || nothingMore || left <= 0) {
        return Optional.ofNullable(ready.poll());
      }
      long untilLook = livesHere ? left : Math.max(1, nextLook - System.nanoTime());
      topic.awaitChange(seenVersion, Math.min(left, untilLook));
    }
  }

  private void gather() {
    if (ending == null) {
      listen();
    }
    if (ending != null) {
      tellEnding(ending);
    }
  }

  private void listen() {
    Topic.Glimpse glimpse = topic.glimpse(lastEntry, CHUNK);
    while (beginsAnew(glimpse.job())) {
      glimpse = topic.glimpse(lastEntry, CHUNK);
    }
    boolean changed = glimpse.version() != seenVersion;
    seenVersion = glimpse.version();
    Job job = glimpse.job();
    livesHere = job != null;
    if (job != null) {
      tellPending(job, glimpse.progress());
      tellEntries(glimpse.entries());
    } else if (changed || System.nanoTime() - nextLook >= 0) {
      lookAgain(glimpse.run());
    }
  }

  private void lookAgain(@Nullable Run run) {
    nextLook = System.nanoTime() + LOOK_EVERY;
    try {
      look(run == null ? sources.readJob().read(id) : new JobRecord.Finished(run));
    } catch (NotFound e) {
      // Deleted under our eyes, for example with its batch.
      nothingMore = true;
    } catch (Unavailable e) {
      // A passing trouble of the store is no reason to break off; the next look may go through.
    }
  }

  private void look(JobRecord job) {
    nextLook = System.nanoTime() + LOOK_EVERY;
    switch (job) {
      case JobRecord.Pending pending -> tellPending(pending.job(), pending.job().progress());
      case JobRecord.Finished finished -> ending = endingOf(finished.run());
    }
  }

  /**
   * Each attempt numbers its entries from 1, so what was told of an earlier one does not count.
   *
   * @return whether this job's attempt is another one than before
   */
  private boolean beginsAnew(@Nullable Job job) {
    if (job == null) {
      return false;
    }
    Lease lease = job.lease();
    LeaseToken before = lastLease;
    lastLease = lease == null ? null : lease.token();
    boolean anew =
        lease == null
            ? before != null || job.attempt() > 0
            : before != null && !before.equals(lease.token());
    if (anew) {
      lastEntry = 0;
    }
    return anew && lease != null;
  }

  private Ending endingOf(Run run) {
    // A job that still waited for its first attempt had no entries; those counted are of that one.
    if (lastStage != null && run.attempt() > Math.max(1, lastStage.attempt())) {
      lastEntry = 0;
    }
    boolean allTold = run.entryCount() <= lastEntry;
    return new Ending(run, allTold ? List.of() : sources.archive().entriesOf(id));
  }

  private void tellEnding(Ending last) {
    List<Entry> entries = last.entries();
    if (lastEntry < entries.size()) {
      tellEntries(entries.subList(lastEntry, Math.min(lastEntry + CHUNK, entries.size())));
    } else {
      ready.add(new JobNews.Status(new JobRecord.Finished(last.run())));
      nothingMore = true;
    }
  }

  private void tellPending(Job job, int progress) {
    beginsAnew(job);
    Stage stage = new Stage(job.status(), job.attempt());
    if (!stage.equals(lastStage)) {
      lastStage = stage;
      lastProgress = 0;
      ready.add(new JobNews.Status(new JobRecord.Pending(job)));
    }
    if (progress != lastProgress) {
      lastProgress = progress;
      ready.add(new JobNews.Progress(progress));
    }
  }

  private void tellEntries(List<Entry> entries) {
    for (Entry entry : entries) {
      lastEntry++;
      ready.add(new JobNews.Found(lastEntry, entry, sources.words().apply(entry)));
    }
  }

  @Override
  public boolean hasEnded() {
    return nothingMore && ready.isEmpty();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      sources.feed().unsubscribe(id);
    }
  }
}
