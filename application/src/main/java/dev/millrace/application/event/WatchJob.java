package dev.millrace.application.event;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.error.Unavailable;
import dev.millrace.application.job.ReadJob;
import dev.millrace.application.run.MessageCatalog;
import dev.millrace.application.run.RunArchive;
import dev.millrace.domain.job.JobId;
import java.util.Locale;

/**
 * Watches a job until it has finished: its status, how far it is, and each entry once. A job that
 * runs on another node is looked at once a second; its entries come when it has finished.
 */
public final class WatchJob {

  private final ReadJob readJob;
  private final RunArchive archive;
  private final MessageCatalog messages;
  private final JobFeed feed;

  public WatchJob(ReadJob readJob, RunArchive archive, MessageCatalog messages, JobFeed feed) {
    this.readJob = readJob;
    this.archive = archive;
    this.messages = messages;
    this.feed = feed;
  }

  /**
   * Starts to watch.
   *
   * @param afterEntry the number of the last entry that is known already; 0 for all
   * @param locale the language of the entries' messages
   * @throws NotFound {@code job_not_found}
   * @throws Unavailable {@code too_many_watchers}, or if the store cannot be read
   */
  public JobWatch watch(JobId id, int afterEntry, Locale locale) {
    FollowedJob.Sources sources =
        new FollowedJob.Sources(readJob, archive, feed, entry -> messages.message(entry, locale));
    FollowedJob watch = new FollowedJob(sources, id, afterEntry);
    try {
      watch.begin();
      return watch;
    } catch (RuntimeException e) {
      watch.close();
      throw e;
    }
  }
}
