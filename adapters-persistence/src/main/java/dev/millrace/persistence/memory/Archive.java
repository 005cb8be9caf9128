package dev.millrace.persistence.memory;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.run.Run;
import java.util.List;

/** Puts runs in the place of their jobs. */
final class Archive {
  private final MemoryState state;

  Archive(MemoryState state) {
    this.state = state;
  }

  /** The job is a run from now on. */
  void keep(Run run, List<Entry> entries) {
    Long domainId =
        run.domain().map(name -> state.registry.register(name, run.finishedAt())).orElse(null);
    long firstEntryId = state.runs.reserveEntryIds(entries.size());
    state.jobs.rows.put(run.id(), new Row.Finished(run, domainId, firstEntryId, entries));
  }

  void keep(Run run) {
    keep(run, List.of());
  }
}
