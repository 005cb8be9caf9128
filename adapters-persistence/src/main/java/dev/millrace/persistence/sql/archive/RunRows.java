package dev.millrace.persistence.sql.archive;

import dev.millrace.application.run.ArchivedRun;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads whole runs: one statement for the rows, one for the profiles that they share. */
public final class RunRows {

  private RunRows() {}

  /** The run with this id. */
  public static Optional<ArchivedRun> find(SqlSession session, UUID id) {
    return read(session, "SELECT * FROM runs WHERE id = ?", id).stream().findFirst();
  }

  /** The run that the public knows by this id. */
  public static Optional<ArchivedRun> findPublic(SqlSession session, UUID id) {
    return read(session, "SELECT * FROM runs WHERE public_id = ?", id).stream().findFirst();
  }

  /** The runs with these ids, in no particular order. */
  public static List<ArchivedRun> findAll(SqlSession session, List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : runs(
            session,
            session
                .records()
                .createSelectionQuery("from RunRow where id in :ids", RunRow.class)
                .setParameterList("ids", ids)
                .getResultList());
  }

  /** The runs that a statement over the table gives, in its order. */
  static List<ArchivedRun> read(
      SqlSession session, String statement, @Nullable Object... parameters) {
    var query = session.records().createNativeQuery(statement, RunRow.class);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return runs(session, query.getResultList());
  }

  private static List<ArchivedRun> runs(SqlSession session, List<RunRow> rows) {
    Map<Long, String> profiles =
        Documents.read(
            session,
            rows.stream()
                .map(row -> row.profileDocument)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return rows.stream()
        .map(
            row ->
                row.toRun(row.profileDocument == null ? null : profiles.get(row.profileDocument)))
        .toList();
  }
}
