package dev.millrace.persistence.sql.queue;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.QueueDepth;
import dev.millrace.application.run.ArchivedRun;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PublicId;
import dev.millrace.persistence.sql.archive.RunRows;
import dev.millrace.persistence.sql.session.KeysetPage;
import dev.millrace.persistence.sql.session.RecentAnswers;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import dev.millrace.persistence.sql.session.Totals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads the tables of jobs and of runs as one list. */
public final class SqlJobCatalog implements JobCatalog {

  /** In the order of an index, so that no database sorts all that wait. */
  private static final String HEAD =
      "SELECT "
          + JobRow.COLUMNS
          + " FROM jobs WHERE status = 'queued' ORDER BY tier, position, created_at, id ";

  private static final String DEPTH = "depth";

  private final SqlTransactions transactions;
  private final RecentAnswers<String, QueueDepth> depths =
      new RecentAnswers<>(1, depth -> depth.total() >= Page.MOST_COUNTED);

  private final Totals<JobFilter> totals;

  public SqlJobCatalog(SqlTransactions transactions) {
    this.transactions = transactions;
    this.totals = new Totals<>(transactions);
  }

  @Override
  public Optional<JobRecord> find(JobId id) {
    return transactions.read(
        session -> {
          List<Job> job =
              JobRows.read(
                  session, "SELECT " + JobRow.COLUMNS + " FROM jobs WHERE id = ?", id.value());
          return job.isEmpty()
              ? RunRows.find(session, id.value()).map(SqlJobCatalog::finished)
              : Optional.of(new JobRecord.Pending(job.getFirst()));
        });
  }

  /** The job first: between the two looks it may become a run, but never a job again. */
  @Override
  public Optional<JobRecord> findPublic(PublicId id) {
    return transactions.read(
        session -> {
          List<Job> job =
              JobRows.read(
                  session,
                  "SELECT " + JobRow.COLUMNS + " FROM jobs WHERE public_id = ?",
                  id.value());
          return job.isEmpty()
              ? RunRows.findPublic(session, id.value()).map(SqlJobCatalog::finished)
              : Optional.of(new JobRecord.Pending(job.getFirst()));
        });
  }

  @Override
  public Page<JobRecord> list(JobFilter filter, PageRequest page) {
    JobListing listing = new JobListing(filter);
    KeysetPage keyset = new KeysetPage(page);
    return transactions.read(
        session ->
            keyset.of(
                records(session, listing.ids(session, keyset)),
                job -> List.of(job.id().toString()),
                totals.of(filter, session, listing::count)));
  }

  @Override
  public List<Job> head(int limit) {
    return transactions.read(
        session -> JobRows.read(session, HEAD + session.dialect().limit(), limit));
  }

  @Override
  public QueueDepth depth() {
    return depths.get(DEPTH, () -> transactions.read(Depths::read));
  }

  private static List<JobRecord> records(SqlSession session, List<JobListing.Place> places) {
    Map<UUID, JobRecord> found = new HashMap<>();
    List<UUID> jobs = JobListing.ids(places, false);
    if (!jobs.isEmpty()) {
      session
          .records()
          .createSelectionQuery("from JobRow where id in :ids", JobRow.class)
          .setParameterList("ids", jobs)
          .getResultList()
          .forEach(row -> found.put(row.id, new JobRecord.Pending(row.toJob())));
    }
    for (ArchivedRun run : RunRows.findAll(session, JobListing.ids(places, true))) {
      found.put(run.run().id().value(), finished(run));
    }
    return places.stream().map(place -> Objects.requireNonNull(found.get(place.id()))).toList();
  }

  private static JobRecord finished(ArchivedRun run) {
    return new JobRecord.Finished(run.run());
  }
}
