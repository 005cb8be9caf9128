package dev.millrace.persistence.sql.batch;

import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.paging.Page;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.score.Grade;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.RecentAnswers;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far batches have come, for any number of them in two statements over two indexes. */
final class Overviews {

  /** A page of batches, and some that are looked at one by one. */
  private static final int MOST = 1_000;

  private final SqlTransactions transactions;
  private final RecentAnswers<UUID, List<Count>> large =
      new RecentAnswers<>(MOST, counts -> jobs(counts) >= Page.MOST_COUNTED);

  Overviews(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  List<BatchOverview> of(SqlSession session, List<BatchRow> batches) {
    Map<UUID, List<Count>> counts = new HashMap<>();
    for (BatchRow batch : batches) {
      large
          .find(batch.id, () -> countedAnew(batch.id))
          .ifPresent(kept -> counts.put(batch.id, kept));
    }
    List<UUID> others =
        batches.stream().map(batch -> batch.id).filter(id -> !counts.containsKey(id)).toList();
    counts.putAll(counted(session, others));
    return batches.stream()
        .map(batch -> overview(session, batch, counts.getOrDefault(batch.id, List.of())))
        .toList();
  }

  private List<Count> countedAnew(UUID batch) {
    return transactions
        .read(session -> count(session, List.of(batch)))
        .getOrDefault(batch, List.of());
  }

  private Map<UUID, List<Count>> counted(SqlSession session, List<UUID> batches) {
    if (batches.isEmpty()) {
      return Map.of();
    }
    long start = System.nanoTime();
    Map<UUID, List<Count>> counts = count(session, batches);
    long took = System.nanoTime() - start;
    counts.forEach((batch, of) -> large.keep(batch, of, took));
    return counts;
  }

  private static Map<UUID, List<Count>> count(SqlSession session, List<UUID> batches) {
    // Written out one by one, so that a planner sees how few they are and stays in the index.
    @Nullable Object[] ids = batches.toArray();
    String wanted =
        " WHERE batch_id IN ("
            + String.join(", ", Collections.nCopies(ids.length, "?"))
            + ") GROUP BY batch_id, status";
    Stream<Count> jobs =
        counts(
            session,
            "SELECT batch_id, status, NULL, COUNT(*), MIN(started_at), NULL FROM jobs" + wanted,
            ids);
    Stream<Count> runs =
        counts(
            session,
            "SELECT batch_id, status, grade, COUNT(*), MIN(started_at), MAX(finished_at) FROM runs"
                + wanted
                + ", grade",
            ids);
    return Stream.concat(jobs, runs).collect(Collectors.groupingBy(Count::batch));
  }

  private static long jobs(List<Count> counts) {
    return counts.stream().mapToLong(Count::jobs).sum();
  }

  private static Stream<Count> counts(
      SqlSession session, String statement, @Nullable Object[] ids) {
    return session
        .query(
            statement,
            row -> {
              String grade = row.textOrNull(3);
              return new Count(
                  row.uuid(1),
                  JobStatus.parse(row.text(2)),
                  grade == null ? null : Grade.parse(grade),
                  row.number(4),
                  row.numberOrNull(5),
                  row.numberOrNull(6));
            },
            ids)
        .stream();
  }

  private static BatchOverview overview(SqlSession session, BatchRow batch, List<Count> counts) {
    Map<JobStatus, Long> statuses = new EnumMap<>(JobStatus.class);
    Map<Grade, Long> grades = new EnumMap<>(Grade.class);
    for (Count count : counts) {
      statuses.merge(count.status(), count.jobs(), Long::sum);
      if (count.grade() != null) {
        grades.merge(count.grade(), count.jobs(), Long::sum);
      }
    }
    boolean pending = statuses.keySet().stream().anyMatch(status -> !status.isTerminal());
    Instant startedAt = times(counts, Count::startedAt).min(Comparator.naturalOrder()).orElse(null);
    Instant finishedAt =
        pending
            ? null
            : times(counts, Count::finishedAt).max(Comparator.naturalOrder()).orElse(null);
    return new BatchOverview(
        batch.toBatch(),
        batch.toExpansion(session).shown(),
        startedAt,
        finishedAt,
        statuses,
        grades);
  }

  private static Stream<Instant> times(List<Count> counts, Function<Count, @Nullable Long> which) {
    return counts.stream().map(which).filter(Objects::nonNull).map(Micros::toInstant);
  }

  private record Count(
      UUID batch,
      JobStatus status,
      @Nullable Grade grade,
      long jobs,
      @Nullable Long startedAt,
      @Nullable Long finishedAt) {}
}
