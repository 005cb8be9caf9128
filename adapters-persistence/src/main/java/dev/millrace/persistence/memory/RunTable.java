package dev.millrace.persistence.memory;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.run.Run;
import dev.millrace.persistence.memory.table.Groups;
import dev.millrace.persistence.memory.table.Index;
import dev.millrace.persistence.memory.table.KeyOf;
import dev.millrace.persistence.memory.table.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs among the rows of the {@link JobTable}. */
final class RunTable {
  final Index<Moment, Row> byFinish;
  final Index<Long, Row> byFirstEntry;
  final Groups<Long, Moment, Row> byDomain;
  final Groups<BatchId, InBatch, Row> byBatch;
  private final Rows<JobId, Row> rows;
  private final Groups<Long, Moment, Row> resultsByDomain;
  private long lastEntryId;

  RunTable(Rows<JobId, Row> rows) {
    this.rows = rows;
    byFinish = rows.index(finished(Row.Finished::finishedAt));
    byFirstEntry = rows.index(finished(RunTable::firstEntry));
    byDomain = rows.groups(finished(Row.Finished::domainId), finished(Row.Finished::finishedAt));
    byBatch = rows.groups(finished(Row.Finished::batchId), finished(RunTable::placeInBatch));
    resultsByDomain =
        rows.groups(finished(RunTable::domainWithResult), finished(Row.Finished::finishedAt));
  }

  Row.@Nullable Finished find(JobId id) {
    return rows.get(id) instanceof Row.Finished run ? run : null;
  }

  /** The run that a domain is judged by: the last one that was started. */
  @Nullable Run latestOf(long domainId) {
    var results = resultsByDomain.of(domainId);
    return results.isEmpty() ? null : run(results.lastEntry().getValue()).run();
  }

  /** Reserves ids for so many entries, and answers with the first. */
  long reserveEntryIds(int count) {
    long first = lastEntryId + 1;
    lastEntryId += count;
    return first;
  }

  static Row.Finished run(Row row) {
    if (row instanceof Row.Finished run) {
      return run;
    }
    throw new IllegalStateException("An index of runs holds a job: " + row.id());
  }

  /** How many entries these rows have. */
  static long entries(Collection<Row> rows) {
    return rows.stream()
        .mapToLong(row -> row instanceof Row.Finished run ? run.entries().size() : 0)
        .sum();
  }

  private static @Nullable Long firstEntry(Row.Finished run) {
    return run.entries().isEmpty() ? null : run.firstEntryId();
  }

  private static @Nullable InBatch placeInBatch(Row.Finished run) {
    return run.domainId() == null ? null : new InBatch(run.domainId(), run.finishedAt());
  }

  private static @Nullable Long domainWithResult(Row.Finished run) {
    return run.run().startedAt() == null ? null : run.domainId();
  }

  private static <K> KeyOf<Row, K> finished(KeyOf<Row.Finished, K> key) {
    return row -> row instanceof Row.Finished run ? key.of(run) : null;
  }

  /** Where a run of a batch is among the others: by domain, the last one last. */
  record InBatch(long domainId, Moment finishedAt) implements Comparable<InBatch> {
    private static final Comparator<InBatch> ORDER =
        Comparator.comparing(InBatch::domainId).thenComparing(InBatch::finishedAt);

    /** Before all runs of the domain. */
    static InBatch firstOf(long domainId) {
      return new InBatch(domainId, new Moment(Instant.MIN, new JobId(new UUID(0, 0))));
    }

    @Override
    public int compareTo(InBatch other) {
      return ORDER.compare(this, other);
    }
  }
}
