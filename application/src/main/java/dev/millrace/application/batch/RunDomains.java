package dev.millrace.application.batch;

import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.run.ArchivedRun;
import dev.millrace.application.run.RunArchive;
import dev.millrace.application.run.RunFilter;
import dev.millrace.domain.name.DomainName;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The domains of runs, page by page; each counts as a line. */
final class RunDomains implements DomainSource {
  private final RunArchive archive;
  private final RunFilter filter;
  private final Deque<DomainName> ready = new ArrayDeque<>();
  private @Nullable Cursor place;
  private boolean ended;
  private long line;

  RunDomains(RunArchive archive, RunFilter filter) {
    this.archive = archive;
    this.filter = filter;
  }

  @Override
  public Item next() {
    while (ready.isEmpty() && !ended) {
      read();
    }
    if (ready.isEmpty()) {
      return new Item.End();
    }
    line++;
    return new Item.Named(ready.remove());
  }

  private void read() {
    Page<ArchivedRun> page = archive.list(filter, new PageRequest(PageRequest.MAX_LIMIT, 0, place));
    page.items().forEach(run -> run.run().domain().ifPresent(ready::add));
    place = page.next();
    ended = place == null;
  }

  @Override
  public long line() {
    return line;
  }
}
