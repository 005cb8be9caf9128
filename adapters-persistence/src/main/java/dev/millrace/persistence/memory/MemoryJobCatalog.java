package dev.millrace.persistence.memory;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.QueueDepth;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.memory.JobTable.Tally;
import dev.millrace.persistence.memory.table.InOrder;
import dev.millrace.persistence.memory.table.Listing;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads jobs in memory. */
final class MemoryJobCatalog implements JobCatalog {
  static final Comparator<Job> LEASING = Comparator.comparing(Place::of);

  private final MemoryState state;

  MemoryJobCatalog(MemoryState state) {
    this.state = state;
  }

  @Override
  public Optional<JobRecord> find(JobId id) {
    return state.atomically(() -> Optional.ofNullable(state.jobs.rows.get(id)).map(Row::toRecord));
  }

  @Override
  public Optional<JobRecord> findPublic(PublicId id) {
    return state.atomically(
        () -> Optional.ofNullable(state.jobs.byPublicId.get(id.value())).map(Row::toRecord));
  }

  @Override
  public Page<JobRecord> list(JobFilter filter, PageRequest page) {
    return state.atomically(
        () -> {
          NavigableMap<JobId, Row> rows =
              filter.batchId() == null
                  ? state.jobs.rows.all()
                  : state.jobs.byBatch.of(filter.batchId());
          InOrder<JobId, Row> newestFirst =
              new InOrder<>(
                  rows.descendingMap(),
                  Row::id,
                  id -> List.of(id.toString()),
                  key -> JobId.parse(key.getFirst()));
          return new Listing<>(newestFirst, new JobMatch(filter)).page(page).map(Row::toRecord);
        });
  }

  @Override
  public List<Job> head(int limit) {
    return state.atomically(
        () -> state.jobs.queued.rows().values().stream().limit(limit).map(JobTable::job).toList());
  }

  @Override
  public QueueDepth depth() {
    return state.atomically(() -> new QueueDepth(counts(), oldestQueuedAt(), leasedByNode()));
  }

  private Map<PriorityTier, Map<JobStatus, Long>> counts() {
    Map<PriorityTier, Map<JobStatus, Long>> counts = new EnumMap<>(PriorityTier.class);
    for (Tally tally : state.jobs.tallies.names()) {
      counts
          .computeIfAbsent(tally.tier(), tier -> new EnumMap<>(JobStatus.class))
          .put(tally.status(), (long) state.jobs.tallies.count(tally));
    }
    return counts;
  }

  private @Nullable Instant oldestQueuedAt() {
    NavigableMap<Moment, Row> byAge = state.jobs.queuedByAge.rows();
    return byAge.isEmpty() ? null : byAge.firstKey().at();
  }

  private Map<NodeId, Long> leasedByNode() {
    Map<NodeId, Long> leased = new HashMap<>();
    for (NodeId node : state.jobs.leasesByNode.names()) {
      leased.put(node, (long) state.jobs.leasesByNode.count(node));
    }
    return leased;
  }
}
