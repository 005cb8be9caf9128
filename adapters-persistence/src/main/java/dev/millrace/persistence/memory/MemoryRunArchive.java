package dev.millrace.persistence.memory;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.run.ArchivedEntry;
import dev.millrace.application.run.ArchivedRun;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.application.run.RunArchive;
import dev.millrace.application.run.RunFilter;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.JobId;
import dev.millrace.persistence.memory.table.InOrder;
import dev.millrace.persistence.memory.table.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads runs and entries in memory. */
final class MemoryRunArchive implements RunArchive {
  private static final int CHUNK = 500;

  private final MemoryState state;
  private final EntriesInOrder entries;

  MemoryRunArchive(MemoryState state) {
    this.state = state;
    this.entries = new EntriesInOrder(state);
  }

  @Override
  public Optional<ArchivedRun> find(JobId id) {
    return state.atomically(
        () -> Optional.ofNullable(state.runs.find(id)).map(Row.Finished::archived));
  }

  @Override
  public Page<ArchivedRun> list(RunFilter filter, PageRequest page) {
    return state.atomically(
        () -> {
          InOrder<Moment, Row> latestFirst =
              new InOrder<>(
                  state.runs.byFinish.rows().descendingMap(),
                  row -> RunTable.run(row).finishedAt(),
                  moment -> List.of(moment.at().toString(), moment.id().toString()),
                  key -> new Moment(Instant.parse(key.getFirst()), JobId.parse(key.getLast())));
          return new Listing<>(latestFirst, new RunMatch(filter, state.registry))
              .page(page)
              .map(row -> RunTable.run(row).archived());
        });
  }

  @Override
  public List<Entry> entriesOf(JobId id) {
    return state.atomically(
        () -> {
          Row.Finished run = state.runs.find(id);
          return run == null ? List.of() : run.entries();
        });
  }

  @Override
  public Page<ArchivedEntry> listEntries(EntryFilter filter, PageRequest page) {
    return state.atomically(() -> new Listing<>(entries, new EntryMatch(filter, state)).page(page));
  }

  /** In chunks, so that a slow consumer keeps nobody else from the store. */
  @Override
  public void streamEntries(EntryFilter filter, Consumer<ArchivedEntry> consumer) {
    List<ArchivedEntry> chunk = chunk(filter, 0);
    while (!chunk.isEmpty()) {
      chunk.forEach(consumer);
      chunk = chunk(filter, chunk.getLast().id());
    }
  }

  private List<ArchivedEntry> chunk(EntryFilter filter, long after) {
    return state.atomically(
        () -> entries.after(after).filter(new EntryMatch(filter, state)).limit(CHUNK).toList());
  }
}
