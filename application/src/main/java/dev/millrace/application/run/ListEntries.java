package dev.millrace.application.run;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import java.util.function.Consumer;

/** Lists entries of many runs, a page at a time or all in a stream. */
public final class ListEntries {

  private final RunArchive archive;

  public ListEntries(RunArchive archive) {
    this.archive = archive;
  }

  public Page<ArchivedEntry> list(EntryFilter filter, PageRequest page) {
    return archive.listEntries(filter, page);
  }

  /** All that the filter asks for, one by one, in memory that does not grow. */
  public void stream(EntryFilter filter, Consumer<ArchivedEntry> consumer) {
    archive.streamEntries(filter, consumer);
  }
}
