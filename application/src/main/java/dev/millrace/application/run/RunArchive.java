package dev.millrace.application.run;

import dev.millrace.application.DrivenPort;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.JobId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads runs and their entries. */
@DrivenPort
public interface RunArchive {

  /** How many columns the order of {@link #list} has: the finish time and the id. */
  int RUN_CURSOR_KEY_LENGTH = 2;

  /** How many columns the order of {@link #listEntries} has: the entry's id. */
  int ENTRY_CURSOR_KEY_LENGTH = 1;

  /** The run with this id. */
  Optional<ArchivedRun> find(JobId id);

  /** Runs, latest finished first. */
  Page<ArchivedRun> list(RunFilter filter, PageRequest page);

  /** The entries of one run in their order; empty if there is no such run. */
  List<Entry> entriesOf(JobId id);

  /** Entries of many runs, by id: run after run in the order in which they finished. */
  Page<ArchivedEntry> listEntries(EntryFilter filter, PageRequest page);

  /** All entries that the filter asks for, in the same order, in memory that does not grow. */
  void streamEntries(EntryFilter filter, Consumer<ArchivedEntry> consumer);
}
