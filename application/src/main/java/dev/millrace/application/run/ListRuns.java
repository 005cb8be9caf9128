package dev.millrace.application.run;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;

/** Lists runs, latest finished first. */
public final class ListRuns {

  private final RunArchive archive;

  public ListRuns(RunArchive archive) {
    this.archive = archive;
  }

  public Page<ArchivedRun> list(RunFilter filter, PageRequest page) {
    return archive.list(filter, page);
  }
}
