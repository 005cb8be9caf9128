package dev.millrace.application.worker;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.run.Run;
import java.util.List;

/**
 * Which entries of a run are kept, and so told to watchers: the two must agree on the number of
 * each entry.
 *
 * @param floor entries below it are dropped
 */
record Keeping(Level floor) {

  static Keeping of(JobSpec spec) {
    Level wanted = spec instanceof JobSpec.ZoneTest test ? test.minLevel() : null;
    return new Keeping(wanted == null ? Level.INFO : wanted);
  }

  boolean keeps(Entry entry) {
    return entry.level().isAtLeast(floor);
  }

  List<Entry> of(List<Entry> entries) {
    return entries.stream().filter(this::keeps).limit(Run.MAX_ENTRIES).toList();
  }
}
