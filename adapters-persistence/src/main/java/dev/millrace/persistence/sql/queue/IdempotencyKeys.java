package dev.millrace.persistence.sql.queue;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.text;

import dev.millrace.application.queue.NewJob;
import dev.millrace.domain.job.JobId;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers which job each idempotency key stands for, as long as the job or its run is kept. */
final class IdempotencyKeys {

  private static final int CHUNK = 1_000;

  private IdempotencyKeys() {}

  /** The job that each key of these stands for: the one that was first to name it. */
  static Map<String, JobId> claim(SqlSession session, List<NewJob> jobs) {
    Map<String, JobId> claims = new LinkedHashMap<>();
    for (NewJob job : jobs) {
      if (job.idempotencyKey() != null) {
        claims.putIfAbsent(job.idempotencyKey(), job.id());
      }
    }
    if (claims.isEmpty()) {
      return claims;
    }
    List<String> keys = List.copyOf(claims.keySet());
    Map<String, JobId> known = known(session, keys);
    session.batch(
        "INSERT INTO idempotency_keys (idempotency_key, job_id) VALUES (?, ?)",
        keys.stream()
            .filter(key -> !known.containsKey(key))
            .map(key -> new @Nullable Object[] {key, claims.get(key).value()}));
    claims.putAll(known);
    return claims;
  }

  private static Map<String, JobId> known(SqlSession session, List<String> keys) {
    Map<String, JobId> known = new LinkedHashMap<>();
    for (int from = 0; from < keys.size(); from += CHUNK) {
      List<String> chunk = keys.subList(from, Math.min(from + CHUNK, keys.size()));
      session
          .query(
              "SELECT k.idempotency_key, k.job_id FROM ("
                  + session.dialect().jsonRows(List.of(text("wanted_key")))
                  + ") AS wanted JOIN idempotency_keys k ON k.idempotency_key = wanted.wanted_key",
              row -> Map.entry(row.text(1), new JobId(row.uuid(2))),
              JsonRows.of(chunk, JsonRows::text))
          .forEach(found -> known.put(found.getKey(), found.getValue()));
    }
    return known;
  }
}
