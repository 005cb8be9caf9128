package dev.millrace.persistence.sql.archive;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.run.ArchivedEntry;
import dev.millrace.application.run.ArchivedRun;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.application.run.RunArchive;
import dev.millrace.application.run.RunFilter;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.persistence.sql.session.KeysetPage;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import dev.millrace.persistence.sql.session.Totals;
import dev.millrace.persistence.sql.session.Where;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the tables of runs and entries. */
public final class SqlRunArchive implements RunArchive {

  /** How many entries are read at a time when all are wanted. */
  private static final int STREAM_ROWS = 2_000;

  private final SqlTransactions transactions;
  private final Totals<RunFilter> runs;
  private final Totals<EntryFilter> entries;

  public SqlRunArchive(SqlTransactions transactions) {
    this.transactions = transactions;
    this.runs = new Totals<>(transactions);
    this.entries = new Totals<>(transactions);
  }

  @Override
  public Optional<ArchivedRun> find(JobId id) {
    return transactions.read(session -> RunRows.find(session, id.value()));
  }

  @Override
  public Page<ArchivedRun> list(RunFilter filter, PageRequest page) {
    Where where = conditions(filter);
    return transactions.read(
        session ->
            list(
                session,
                where,
                new KeysetPage(page),
                runs.of(
                    filter, session, any -> any.count("runs" + where.sql(), where.parameters()))));
  }

  private static Page<ArchivedRun> list(
      SqlSession session, Where where, KeysetPage page, long total) {
    Where from = where.copy();
    List<String> key = page.key();
    if (key != null) {
      long finishedAt = KeysetPage.number(key.get(0));
      from.and(
          page.isBackward()
              ? "finished_at >= ? AND (finished_at > ? OR id > ?)"
              : "finished_at <= ? AND (finished_at < ? OR id < ?)",
          finishedAt,
          finishedAt,
          KeysetPage.uuid(key.get(1)));
    }
    String direction = page.isBackward() ? "ASC" : "DESC";
    List<ArchivedRun> found =
        RunRows.read(
            session,
            "SELECT * FROM runs"
                + from.sql()
                + " ORDER BY finished_at %1$s, id %1$s ".formatted(direction)
                + session.dialect().page(page.rows(), page.offset()),
            from.parameters());
    return page.of(
        found,
        run -> List.of(Long.toString(Micros.of(run.run().finishedAt())), run.run().id().toString()),
        total);
  }

  private static Where conditions(RunFilter filter) {
    Where where = new Where();
    if (filter.tag() != null) {
      where.and(RunConditions.HAS_TAG, filter.tag().value());
    }
    if (filter.domain() != null) {
      where.and(RunConditions.OF_DOMAIN, filter.domain().ascii());
    }
    if (filter.batchId() != null) {
      where.and("batch_id = ?", filter.batchId().value());
    }
    return where
        .in("status", filter.statuses().stream().map(JobStatus::label).toList())
        .andIfSet("worst_level = ?", LevelCode.ofNullable(filter.level()))
        .andIfSet("grade = ?", filter.grade() == null ? null : filter.grade().label())
        .andIfSet("finished_at >= ?", Micros.ofNullable(filter.finishedAfter()))
        .andIfSet("finished_at < ?", Micros.ofNullable(filter.finishedBefore()));
  }

  @Override
  public List<Entry> entriesOf(JobId id) {
    return transactions.read(session -> EntryRows.ofRun(session, id));
  }

  @Override
  public Page<ArchivedEntry> listEntries(EntryFilter filter, PageRequest page) {
    EntryQuery query = new EntryQuery(filter);
    KeysetPage keyset = new KeysetPage(page);
    return transactions.read(
        session ->
            keyset.of(
                query.page(session, keyset),
                entry -> List.of(Long.toString(entry.id())),
                entries.of(filter, session, query::count)));
  }

  /**
   * Reads many small pages, each in a transaction of its own: a slow consumer holds neither a
   * connection nor an old state of the store, which would keep a write-ahead log from being cut.
   */
  @Override
  public void streamEntries(EntryFilter filter, Consumer<ArchivedEntry> consumer) {
    EntryQuery query = new EntryQuery(filter);
    long last = 0;
    List<ArchivedEntry> entries;
    do {
      long after = last;
      entries = transactions.read(session -> query.after(session, after, STREAM_ROWS));
      entries.forEach(consumer);
      last = entries.isEmpty() ? last : entries.getLast().id();
    } while (entries.size() == STREAM_ROWS);
  }
}
