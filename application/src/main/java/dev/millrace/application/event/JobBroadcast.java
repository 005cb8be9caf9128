package dev.millrace.application.event;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.run.Run;
import java.util.function.Consumer;

/**
 * Tells the watchers of one job how one attempt gets on. Calls return at once and never throw;
 * after the attempt has ended they do nothing. May be called from any thread.
 */
public final class JobBroadcast {

  private final JobFeed feed;
  private final Job job;

  JobBroadcast(JobFeed feed, Job job) {
    this.feed = feed;
    this.job = job;
  }

  Job job() {
    return job;
  }

  /**
   * @param percent 0..100
   */
  public void progress(int percent) {
    tell(topic -> topic.progress(this, percent));
  }

  /** The next entry that the run will keep; those beyond {@link Run#MAX_ENTRIES} are not told. */
  public void entry(Entry entry) {
    tell(topic -> topic.entry(this, entry));
  }

  /** The job has become this run. Call after the commit. */
  public void finish(Run run) {
    tell(topic -> topic.finish(this, run));
    feed.removeIfUnneeded(job.id());
  }

  /** The attempt ended without a run, or it is not this node's any more. */
  public void leave() {
    tell(topic -> topic.leave(this));
    feed.removeIfUnneeded(job.id());
  }

  private void tell(Consumer<Topic> news) {
    Topic topic = feed.topicOf(job.id());
    if (topic != null) {
      news.accept(topic);
    }
  }
}
