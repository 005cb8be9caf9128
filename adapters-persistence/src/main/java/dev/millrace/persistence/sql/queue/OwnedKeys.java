package dev.millrace.persistence.sql.queue;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.opaque;
import static dev.millrace.persistence.sql.session.SqlDialect.Column.uuid;

import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.MissingRows;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Gives idempotency keys to jobs or batches. */
public final class OwnedKeys {

  private OwnedKeys() {}

  /**
   * Of several who come with one key at once, all but the first wait here for its commit.
   *
   * @param owner whom each key is to stand for
   * @return how many of the keys nobody had yet
   */
  public static int remember(
      SqlSession session, Collection<String> keys, Function<String, UUID> owner) {
    return session.update(
        session
            .dialect()
            .insertMissing(
                new MissingRows(
                    "idempotency_keys",
                    List.of("idempotency_key", "job_id"),
                    List.of("idempotency_key"),
                    "SELECT idempotency_key, job_id FROM ("
                        + session
                            .dialect()
                            .jsonRows(List.of(opaque("idempotency_key"), uuid("job_id")))
                        + ") AS wanted WHERE 1 = 1")),
        JsonRows.of(keys, (row, key) -> row.text(key).uuid(owner.apply(key))));
  }
}
