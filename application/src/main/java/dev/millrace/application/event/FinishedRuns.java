package dev.millrace.application.event;

import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.run.ArchivedRun;
import dev.millrace.application.run.RunArchive;
import dev.millrace.application.run.RunFilter;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The latest runs of a batch, as far as watchers are told of them. */
record FinishedRuns(RunArchive archive, BatchId batch) {
  /** More are not read at once. */
  static final int MOST = 2_000;

  /**
   * Those that have finished since, the earliest first.
   *
   * @param since inclusive; null for all
   * @return at the most {@link #MOST}, the latest
   */
  List<FinishedRun> since(@Nullable Instant since) {
    RunFilter filter = new RunFilter(null, null, batch, Set.of(), null, null, since, null);
    List<FinishedRun> found = new ArrayList<>();
    Cursor place = null;
    do {
      Page<ArchivedRun> page =
          archive.list(filter, new PageRequest(PageRequest.MAX_LIMIT, 0, place));
      page.items().forEach(run -> found.add(finished(run.run())));
      place = page.next();
    } while (place != null && found.size() < MOST);
    Collections.reverse(found);
    return found;
  }

  /** When the latest has finished; null if none has. */
  @Nullable Instant latest() {
    RunFilter filter = new RunFilter(null, null, batch, Set.of(), null, null, null, null);
    List<ArchivedRun> latest = archive.list(filter, PageRequest.first(1)).items();
    return latest.isEmpty() ? null : latest.getFirst().run().finishedAt();
  }

  private static FinishedRun finished(Run run) {
    return new FinishedRun(
        run.id(),
        run.finishedAt(),
        run.domain().orElse(null),
        run.status(),
        run.worstLevel(),
        run.score() == null ? null : run.score().grade());
  }
}
