package dev.millrace.http.fake;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.QueueDepth;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.node.NodeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads jobs of the fake store. */
final class FakeCatalog implements JobCatalog {
  private final FakeState state;

  FakeCatalog(FakeState state) {
    this.state = state;
  }

  @Override
  public Optional<JobRecord> find(JobId id) {
    state.touch();
    Job job = state.jobs.get(id);
    return job != null
        ? Optional.of(new JobRecord.Pending(job))
        : Optional.ofNullable(state.runs.get(id)).map(JobRecord.Finished::new);
  }

  @Override
  public Optional<JobRecord> findPublic(PublicId id) {
    state.touch();
    return Stream.<JobRecord>concat(
            state.jobs.values().stream()
                .filter(job -> id.equals(job.publicId()))
                .map(JobRecord.Pending::new),
            state.runs.values().stream()
                .filter(run -> id.equals(run.publicId()))
                .map(JobRecord.Finished::new))
        .findFirst();
  }

  @Override
  public Page<JobRecord> list(JobFilter filter, PageRequest page) {
    state.touch();
    List<JobRecord> all =
        Stream.<JobRecord>concat(
                state.jobs.values().stream().map(JobRecord.Pending::new),
                state.runs.values().stream().map(JobRecord.Finished::new))
            .filter(record -> matches(record, filter))
            .sorted(Comparator.comparing(JobRecord::id).reversed())
            .toList();
    return FakePages.cut(all, page, record -> List.of(record.id().toString()));
  }

  private static boolean matches(JobRecord record, JobFilter filter) {
    JobSpec spec;
    Instant createdAt;
    @Nullable BatchId batchId;
    boolean graveEnough = filter.worstLevel() == null;
    switch (record) {
      case JobRecord.Pending(Job job) -> {
        spec = job.spec();
        createdAt = job.createdAt();
        batchId = job.batchId();
      }
      case JobRecord.Finished(var run) -> {
        spec = run.spec();
        createdAt = run.createdAt();
        batchId = run.batchId();
        graveEnough |=
            run.worstLevel() != null
                && filter.worstLevel() != null
                && run.worstLevel().isAtLeast(filter.worstLevel());
      }
    }
    return graveEnough
        && (filter.statuses().isEmpty() || filter.statuses().contains(record.status()))
        && (filter.kind() == null || filter.kind().equals(spec.kind()))
        && (filter.batchId() == null || filter.batchId().equals(batchId))
        && (filter.domain() == null
            || (spec instanceof JobSpec.ZoneTest test && test.domain().equals(filter.domain())))
        && (filter.createdAfter() == null || !createdAt.isBefore(filter.createdAfter()))
        && (filter.createdBefore() == null || createdAt.isBefore(filter.createdBefore()));
  }

  @Override
  public List<Job> head(int limit) {
    return state.jobs.values().stream()
        .filter(job -> job.status() == JobStatus.QUEUED)
        .sorted(Comparator.comparing(Job::tier).thenComparingLong(Job::position))
        .limit(limit)
        .toList();
  }

  @Override
  public QueueDepth depth() {
    state.touch();
    Map<PriorityTier, Map<JobStatus, Long>> counts =
        state.jobs.values().stream()
            .collect(
                Collectors.groupingBy(
                    Job::tier, Collectors.groupingBy(Job::status, Collectors.counting())));
    Instant oldest =
        head(Integer.MAX_VALUE).stream().map(Job::createdAt).sorted().findFirst().orElse(null);
    Map<NodeId, Long> leased =
        state.jobs.values().stream()
            .filter(job -> job.status() == JobStatus.RUNNING)
            .collect(Collectors.groupingBy(job -> new NodeId("node-1"), Collectors.counting()));
    return new QueueDepth(counts, oldest, leased);
  }
}
