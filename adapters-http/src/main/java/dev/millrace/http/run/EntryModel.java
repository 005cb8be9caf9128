package dev.millrace.http.run;

import dev.millrace.application.run.ArchivedEntry;
import dev.millrace.domain.entry.Entry;
import dev.millrace.http.json.Times;
import java.util.Map;

/**
 * One entry of one run.
 *
 * @param timestamp seconds since the run started
 */
record EntryModel(
    long id,
    String runId,
    long domainId,
    String domain,
    double timestamp,
    String module,
    String testcase,
    String tag,
    String level,
    Map<String, String> args) {
  static EntryModel of(ArchivedEntry archived) {
    Entry entry = archived.entry();
    return new EntryModel(
        archived.id(),
        archived.runId().toString(),
        archived.domainId(),
        archived.domain().ascii(),
        Times.seconds(entry.elapsed()),
        entry.module(),
        entry.testcase(),
        entry.tag(),
        entry.level().name(),
        entry.args());
  }
}
