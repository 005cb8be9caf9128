package dev.millrace.persistence.sql.archive;

import dev.millrace.application.run.ArchivedEntry;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.persistence.sql.json.ArgsJson;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.Row;
import dev.millrace.persistence.sql.session.SqlSession;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Reads rows of the table of entries with the names that they stand for. */
final class EntryRows {

  /** What {@link #ARCHIVED} reads. */
  static final String COLUMNS =
      "t.module, t.testcase, t.tag, e.level, e.elapsed, e.args, e.entry_id, r.id, d.id, d.name";

  static final Row.Reader<ArchivedEntry> ARCHIVED =
      row ->
          new ArchivedEntry(
              row.number(7),
              new JobId(row.uuid(8)),
              row.number(9),
              new DomainName(row.text(10)),
              entry(row));

  private static final String OF_RUN =
      "SELECT t.module, t.testcase, t.tag, e.level, e.elapsed, e.args FROM runs r JOIN entries e"
          + " ON e.entry_id >= r.run_no * 65536 AND e.entry_id < (r.run_no + 1) * 65536"
          + " JOIN terms t ON t.id = e.term_id WHERE r.id = ? ORDER BY e.entry_id";

  private EntryRows() {}

  /** The entries of one run in their order. */
  static List<Entry> ofRun(SqlSession session, JobId id) {
    return session.query(OF_RUN, EntryRows::entry, id.value());
  }

  private static Entry entry(Row row) throws SQLException {
    return new Entry(
        Duration.ofNanos(row.number(5) * 1_000),
        row.text(1),
        row.text(2),
        row.text(3),
        LevelCode.level((int) row.number(4)),
        ArgsJson.read(row.textOrNull(6)));
  }
}
