package dev.millrace.persistence.sql.queue;

import static dev.millrace.persistence.sql.session.SqlDialect.Column.number;
import static dev.millrace.persistence.sql.session.SqlDialect.Column.opaque;
import static dev.millrace.persistence.sql.session.SqlDialect.Column.uuid;

import dev.millrace.application.queue.NewJob;
import dev.millrace.domain.job.JobId;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
    List<String> keys = owners.keySet().stream().sorted().toList();
    Map<String, JobId> kept = new LinkedHashMap<>();
    Set<JobId> there = new HashSet<>();
    for (int from = 0; from < keys.size(); from += CHUNK) {
      List<String> chunk = keys.subList(from, Math.min(from + CHUNK, keys.size()));
      if (OwnedKeys.remember(session, chunk, key -> Objects.requireNonNull(owners.get(key)).value())
          < chunk.size()) {
        there.addAll(there(session, chunk, owners));
      }
      read(session, chunk, kept);
    }
    Set<String> unused = new HashSet<>();
    kept.forEach(
        (key, owner) -> {
          if (owner.equals(owners.get(key)) && !there.contains(owner)) {
            unused.add(key);
          }
        });
    return new IdempotencyKeys(kept, unused);
  }

  /**
   * The jobs that are there under these very ids: whoever did not hear that they were pushed pushes
   * them again. A job that becomes a run meanwhile is found as one or the other.
   */
  private static List<JobId> there(
      SqlSession session, List<String> keys, Map<String, JobId> owners) {
    String wanted = "(" + session.dialect().jsonRows(List.of(uuid("job_id"))) + ") AS wanted";
    String ids =
        JsonRows.of(keys, (row, key) -> row.uuid(Objects.requireNonNull(owners.get(key)).value()));
    return session.query(
        "SELECT j.id FROM "
            + wanted
            + " JOIN jobs j ON j.id = wanted.job_id UNION ALL SELECT r.id FROM "
            + wanted
            + " JOIN runs r ON r.id = wanted.job_id",
        row -> new JobId(row.uuid(1)),
        ids,
        ids);
  }

  /** Which job the key of this one stands for; of several with one key, the first is new. */
  Optional<JobId> known(NewJob job) {
    String key = job.idempotencyKey();
    return key == null || unused.remove(key)
        ? Optional.empty()
        : Optional.of(owners.getOrDefault(key, job.id()));
  }

  private static void read(SqlSession session, List<String> keys, Map<String, JobId> kept) {
    session
        .query(
            "SELECT wanted.place, k.job_id FROM ("
                + session.dialect().jsonRows(List.of(number("place"), opaque("wanted_key")))
                + ") AS wanted JOIN idempotency_keys k ON k.idempotency_key = wanted.wanted_key",
            row -> Map.entry(keys.get((int) row.number(1)), new JobId(row.uuid(2))),
            JsonRows.of(
                IntStream.range(0, keys.size()).boxed().toList(),
                (row, place) -> row.number(place).text(keys.get(place))))
        .forEach(found -> kept.put(found.getKey(), found.getValue()));
  }
}
