package dev.millrace.http.job;

import dev.millrace.application.event.JobNews;
import dev.millrace.domain.entry.Entry;
import dev.millrace.http.json.Times;
import java.util.Map;

/**
 * An entry as it was found.
 *
 * @param number 1 for the first of the run
 * @param timestamp seconds since the run started
 * @param message what it says, in the language of the watcher
 */
record FoundModel(
    int number,
    double timestamp,
    String module,
    String testcase,
    String tag,
    String level,
    Map<String, String> args,
    String message) {
  static FoundModel of(JobNews.Found found) {
    Entry entry = found.entry();
    return new FoundModel(
        found.number(),
        Times.seconds(entry.elapsed()),
        entry.module(),
        entry.testcase(),
        entry.tag(),
        entry.level().name(),
        entry.args(),
        found.message());
  }
}
