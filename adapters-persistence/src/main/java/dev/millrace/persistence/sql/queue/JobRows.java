package dev.millrace.persistence.sql.queue;

import dev.millrace.application.queue.Settlement;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.run.Run;
import dev.millrace.persistence.sql.archive.FinishedRun;
import dev.millrace.persistence.sql.archive.RunWriter;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads jobs that statements select or return, and ends those that no node will. */
public final class JobRows {

  private final JobSql sql;
  private final JobMoves moves;
  private final RunWriter runs;

  public JobRows(SqlDialect dialect, RunWriter runs) {
    this.sql = new JobSql(dialect);
    this.moves = JobMoves.of(dialect);
    this.runs = runs;
  }

  /** Cancels at the most so many waiting jobs of a batch. */
  public int cancelWaiting(SqlSession session, UUID batch, Instant now, int max) {
    List<Job> waiting = read(session, sql.waitingOfBatch(), batch, max);
    return endWaiting(session, ids(waiting), now, Settlement::canceled).size();
  }

  /** Deletes at the most so many waiting jobs of a batch with their keys; no run remembers them. */
  public int deleteWaiting(SqlSession session, UUID batch, int max) {
    List<Job> waiting = read(session, sql.waitingOfBatch(), batch, max);
    if (waiting.isEmpty()) {
      return 0;
    }
    List<JobId> taken = ids(moves.takeWaiting(session, ids(waiting)));
    session.update(sql.deleteKeys(), rows(taken));
    return taken.size();
  }

  /** The jobs that a statement answers with, which are all columns of {@link JobRow}. */
  static List<Job> read(SqlSession session, String statement, @Nullable Object... parameters) {
    return session.query(statement, JobRow::read, parameters);
  }

  /** Turns those of the jobs that still wait into runs; answers which these were. */
  List<Job> endWaiting(
      SqlSession session,
      Collection<JobId> ids,
      Instant now,
      BiFunction<Job, Instant, Run> ending) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Job> taken = moves.takeWaiting(session, ids);
    runs.write(
        session, taken.stream().map(job -> FinishedRun.bare(ending.apply(job, now))).toList());
    return taken;
  }

  /** Turns jobs into runs, whatever they do. */
  void end(SqlSession session, List<FinishedRun> ended) {
    if (ended.isEmpty()) {
      return;
    }
    session.update(
        sql.delete(), rows(ended.stream().map(finished -> finished.run().id()).toList()));
    runs.write(session, ended);
  }

  /** The parameter of a statement that goes by ids: each once, in the order of locking. */
  static String rows(Collection<JobId> ids) {
    return JsonRows.of(inOrder(ids, id -> id), (row, id) -> row.uuid(id.value()));
  }

  /**
   * Some items in the order of their jobs' ids, one for each. Where a database locks rows as it
   * comes to them, whoever locks in one order never waits for somebody who waits for him.
   */
  static <T> List<T> inOrder(Collection<T> items, Function<T, JobId> id) {
    SortedMap<JobId, T> sorted = new TreeMap<>();
    items.forEach(item -> sorted.putIfAbsent(id.apply(item), item));
    return List.copyOf(sorted.values());
  }

  static List<JobId> ids(List<Job> jobs) {
    return jobs.stream().map(Job::id).toList();
  }
}
