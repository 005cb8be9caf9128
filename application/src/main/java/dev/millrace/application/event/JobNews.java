package dev.millrace.application.event;

import dev.millrace.application.queue.JobRecord;
import dev.millrace.domain.entry.Entry;

/** What somebody who watches a job hears. */
public sealed interface JobNews {

  /**
   * The job is in this status now: the first news while it has not finished, and always the last.
   */
  record Status(JobRecord job) implements JobNews {}

  /**
   * @param percent 0..100
   */
  record Progress(int percent) implements JobNews {}

  /**
   * An entry was found.
   *
   * @param number 1 for the first entry of the run; stable across watches
   * @param message what it says, in English
   */
  record Found(int number, Entry entry, String message) implements JobNews {}
}
