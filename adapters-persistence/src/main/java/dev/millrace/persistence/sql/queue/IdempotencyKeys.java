package dev.millrace.persistence.sql.queue;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.text;

import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.domain.job.JobId;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers which job each idempotency key stands for, as long as the job or its run is kept. */
final class IdempotencyKeys {

  private static final int CHUNK = 1_000;

  private final Map<String, JobId> owners;
  private final Set<String> unused;

  private IdempotencyKeys(Map<String, JobId> owners, Set<String> unused) {
    this.owners = owners;
    this.unused = unused;
  }

  /** Looks the keys of these jobs up and remembers those that are new. */
  static IdempotencyKeys claim(SqlSession session, List<NewJob> jobs) {
    Map<String, JobId> owners = new LinkedHashMap<>();
    for (NewJob job : jobs) {
      if (job.idempotencyKey() != null) {
        owners.putIfAbsent(job.idempotencyKey(), job.id());
      }
    }
    Map<String, JobId> known = known(session, List.copyOf(owners.keySet()));
    Map<String, JobId> claimed = new LinkedHashMap<>(owners);
    claimed.keySet().removeAll(known.keySet());
    if (!claimed.isEmpty()) {
      session.batch(
          "INSERT INTO idempotency_keys (idempotency_key, job_id) VALUES (?, ?)",
          claimed.entrySet().stream()
              .map(claim -> new @Nullable Object[] {claim.getKey(), claim.getValue().value()}));
    }
    owners.putAll(known);
    return new IdempotencyKeys(owners, new HashSet<>(claimed.keySet()));
  }

  /** What becomes of a job; of several with one key, the first that asks is new. */
  PushedJob answer(NewJob job) {
    String key = job.idempotencyKey();
    if (key == null || unused.remove(key)) {
      return new PushedJob(job.id(), true);
    }
    return new PushedJob(owners.getOrDefault(key, job.id()), false);
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
