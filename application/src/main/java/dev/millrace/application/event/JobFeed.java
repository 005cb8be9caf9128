package dev.millrace.application.event;

import dev.millrace.application.error.Unavailable;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Tells watchers in this process how the jobs that run here get on.
 *
 * <p>The entries of a running job are kept once, for all of its watchers, and each watcher reads on
 * from where it is. So a slow watcher holds nobody up and needs no queue of its own; when the job
 * has finished, the entries are dropped and whoever is behind reads the rest from the archive.
 */
public final class JobFeed {

  private final Limits limits;
  private final ConcurrentMap<JobId, Topic> topics = new ConcurrentHashMap<>();
  private final AtomicInteger subscribers = new AtomicInteger();

  /**
   * How many may watch.
   *
   * @param perJob one job, at least 1
   * @param inAll all jobs, at least 1
   */
  public record Limits(int perJob, int inAll) {

    /** 100 for one job, 2,000 in all. */
    public static final Limits DEFAULT = new Limits(100, 2_000);

    public Limits {
      if (perJob < 1 || inAll < 1) {
        throw new IllegalArgumentException("At least one watcher must be allowed.");
      }
    }
  }

  public JobFeed(Limits limits) {
    this.limits = limits;
  }

  /**
   * An attempt at a job starts on this node.
   *
   * @param job running, as it was leased
   * @return to tell how it gets on; an earlier broadcast of the same job falls silent
   */
  public JobBroadcast open(Job job) {
    JobBroadcast broadcast = new JobBroadcast(this, job);
    topics.compute(
        job.id(),
        (id, known) -> {
          Topic topic = known == null ? new Topic() : known;
          topic.begin(broadcast);
          return topic;
        });
    return broadcast;
  }

  /** How many watch now. */
  public int subscribers() {
    return subscribers.get();
  }

  /**
   * @throws Unavailable {@code too_many_watchers}
   */
  Topic subscribe(JobId id) {
    if (subscribers.incrementAndGet() > limits.inAll()) {
      subscribers.decrementAndGet();
      throw tooMany();
    }
    try {
      return topics.compute(id, (key, known) -> withOneMore(known));
    } catch (Unavailable e) {
      subscribers.decrementAndGet();
      throw e;
    }
  }

  private Topic withOneMore(@Nullable Topic known) {
    Topic topic = known == null ? new Topic() : known;
    if (!topic.addWatcher(limits.perJob())) {
      throw tooMany();
    }
    return topic;
  }

  void unsubscribe(JobId id) {
    subscribers.decrementAndGet();
    topics.computeIfPresent(
        id,
        (key, topic) -> {
          topic.removeWatcher();
          return topic.isNeeded() ? topic : null;
        });
  }

  @Nullable Topic topicOf(JobId id) {
    return topics.get(id);
  }

  void removeIfUnneeded(JobId id) {
    topics.computeIfPresent(id, (key, topic) -> topic.isNeeded() ? topic : null);
  }

  private static Unavailable tooMany() {
    return new Unavailable(
        "too_many_watchers", "Too many watch jobs here now; read the job from time to time.");
  }
}
