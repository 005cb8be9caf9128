package dev.millrace.persistence.sql.queue;

import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.persistence.sql.json.SpecJson;
import dev.millrace.persistence.sql.session.Counter;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.NewRows;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds jobs behind all others. */
final class JobInserts {

  private static final NewRows JOBS =
      new NewRows(
          "jobs",
          List.of(
              "id",
              "kind",
              "domain",
              "spec",
              "tier",
              "position",
              "status",
              "attempt",
              "max_attempts",
              "created_at",
              "run_at",
              "expires_at",
              "batch_id",
              "public_id",
              "cancel_requested",
              "progress"));

  private final Optional<String> nextPlace;

  JobInserts(SqlDialect dialect) {
    this.nextPlace = dialect.nextNumber(Counter.POSITION).map(Positions::next);
  }

  /** Whether {@link #pushAtOnce} can add these jobs. */
  boolean takeOneStatement(List<NewJob> jobs) {
    return nextPlace.isPresent()
        && jobs.size() < NewRows.MANY
        && jobs.stream().allMatch(job -> job.idempotencyKey() == null && job.runAt() == null);
  }

  /** Adds a few jobs that have no keys and wait for no time, by one statement. */
  List<PushedJob> pushAtOnce(SqlSession session, List<NewJob> jobs) {
    List<@Nullable Object[]> rows =
        jobs.stream().map(job -> row(job.waiting(0, Instant.MAX))).toList();
    var places = JOBS.addNumbered(session, "position", nextPlace.orElseThrow(), rows).iterator();
    return jobs.stream()
        .map(job -> PushedJob.added(job.waiting(places.next(), Instant.MAX)))
        .toList();
  }

  /** One answer for each job; those whose key is known are not added. */
  List<PushedJob> push(SqlSession session, List<NewJob> jobs) {
    IdempotencyKeys keys = IdempotencyKeys.claim(session, jobs);
    List<Optional<JobId>> known = new ArrayList<>(jobs.size());
    List<NewJob> fresh = new ArrayList<>(jobs.size());
    for (NewJob job : jobs) {
      Optional<JobId> owner = keys.known(job);
      known.add(owner);
      if (owner.isEmpty()) {
        fresh.add(job);
      }
    }
    var added = insert(session, fresh).iterator();
    return known.stream()
        .map(owner -> owner.map(PushedJob::known).orElseGet(() -> PushedJob.added(added.next())))
        .toList();
  }

  private static List<Job> insert(SqlSession session, List<NewJob> jobs) {
    if (jobs.isEmpty()) {
      return List.of();
    }
    // Most jobs wait for no time, and then the time of the database need not be asked for.
    Instant now = jobs.stream().allMatch(job -> job.runAt() == null) ? Instant.MAX : session.now();
    long[] places = Positions.take(session, jobs.size());
    List<Job> waiting = new ArrayList<>(jobs.size());
    for (NewJob job : jobs) {
      waiting.add(job.waiting(places[waiting.size()], now));
    }
    JOBS.add(session, waiting.size(), waiting.stream().map(JobInserts::row));
    return waiting;
  }

  private static @Nullable Object[] row(Job job) {
    return new @Nullable Object[] {
      job.id().value(),
      job.spec().kind().name(),
      job.spec() instanceof JobSpec.ZoneTest test ? test.domain().ascii() : null,
      SpecJson.write(job.spec()),
      job.tier().value(),
      job.position(),
      job.status().label(),
      job.attempt(),
      job.maxAttempts(),
      Micros.of(job.createdAt()),
      Micros.ofNullable(job.runAt()),
      Micros.ofNullable(job.expiresAt()),
      SqlSession.uuidOrNull(job.batchId() == null ? null : job.batchId().value()),
      SqlSession.uuidOrNull(job.publicId() == null ? null : job.publicId().value()),
      0,
      job.progress()
    };
  }
}
