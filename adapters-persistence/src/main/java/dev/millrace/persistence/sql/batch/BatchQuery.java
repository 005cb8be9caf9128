package dev.millrace.persistence.sql.batch;

import dev.millrace.application.batch.BatchFilter;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.persistence.sql.session.KeysetPage;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.Where;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The batches that a list is asked for, newest first. */
record BatchQuery(Where where) {
  static BatchQuery of(SqlSession session, BatchFilter filter) {
    Where where =
        new Where()
            .andIfSet("from_tag = ?", filter.fromTag() == null ? null : filter.fromTag().value())
            .andIfSet("created_at >= ?", Micros.ofNullable(filter.createdAfter()))
            .andIfSet("created_at < ?", Micros.ofNullable(filter.createdBefore()));
    BatchState state = filter.state();
    if (state != null) {
      narrow(where, state, session.dialect().now());
    }
    return new BatchQuery(where);
  }

  /** A batch that nobody holds any more is incomplete, whatever its row says. */
  private static void narrow(Where where, BatchState state, String now) {
    switch (state) {
      case COMPLETE -> where.and("expansion = 'complete'");
      case EXPANDING -> where.and("expansion = 'expanding' AND expansion_until >= " + now);
      case INCOMPLETE ->
          where.and(
              "(expansion = 'incomplete' OR expansion = 'expanding' AND expansion_until < "
                  + now
                  + ")");
    }
  }

  List<BatchRow> rows(SqlSession session, KeysetPage page) {
    Where from = where.copy();
    List<String> key = page.key();
    if (key != null) {
      from.and(
          page.isBackward() ? "id > ?" : "id < ?",
          session.dialect().parameter(KeysetPage.uuid(key.getFirst())));
    }
    var query =
        session
            .records()
            .createNativeQuery(
                "SELECT * FROM batches"
                    + from.sql()
                    + " ORDER BY id "
                    + (page.isBackward() ? "ASC " : "DESC ")
                    + session.dialect().page(page.rows(), page.offset()),
                BatchRow.class);
    @Nullable Object[] parameters = from.parameters();
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query.getResultList();
  }

  long count(SqlSession session) {
    return session.count("batches" + where.sql(), where.parameters());
  }
}
