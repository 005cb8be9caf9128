package dev.millrace.persistence.memory;

import dev.millrace.application.paging.Cursor;
import dev.millrace.application.run.ArchivedEntry;
import dev.millrace.domain.name.DomainName;
import dev.millrace.persistence.memory.table.Listing;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries of all runs by id: those of a run have ids in a row. */
record EntriesInOrder(MemoryState state) implements Listing.Ordered<Long, ArchivedEntry> {

  @Override
  public Stream<ArchivedEntry> after(@Nullable Long place) {
    long from = place == null ? 0 : place;
    NavigableMap<Long, Row> runs = state.runs.byFirstEntry.rows();
    Long first = runs.floorKey(from);
    return (first == null ? runs : runs.tailMap(first, true))
        .values().stream()
            .map(RunTable::run)
            .flatMap(
                run ->
                    LongStream.range(
                            Math.max(from + 1, run.firstEntryId()),
                            run.firstEntryId() + run.entries().size())
                        .mapToObj(id -> entry(run, id)));
  }

  @Override
  public Stream<ArchivedEntry> before(Long place) {
    return state.runs.byFirstEntry.rows().headMap(place, false).descendingMap().values().stream()
        .map(RunTable::run)
        .flatMap(run -> backwards(run, place));
  }

  @Override
  public Long placeOf(ArchivedEntry entry) {
    return entry.id();
  }

  @Override
  public List<String> write(Long place) {
    return List.of(place.toString());
  }

  @Override
  public Long read(List<String> key) {
    try {
      return Long.valueOf(key.getFirst());
    } catch (NumberFormatException e) {
      throw Cursor.invalid();
    }
  }

  private static Stream<ArchivedEntry> backwards(Row.Finished run, long place) {
    long first = run.firstEntryId();
    long last = Math.min(place - 1, first + run.entries().size() - 1);
    return LongStream.rangeClosed(first, last)
        .map(id -> last - (id - first))
        .mapToObj(id -> entry(run, id));
  }

  private static ArchivedEntry entry(Row.Finished run, long id) {
    Long domainId = run.domainId();
    return new ArchivedEntry(
        id,
        run.id(),
        domainId == null ? 0 : domainId,
        run.run().domain().orElse(DomainName.ROOT),
        run.entries().get((int) (id - run.firstEntryId())));
  }
}
