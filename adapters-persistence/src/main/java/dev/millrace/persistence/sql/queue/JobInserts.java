package dev.millrace.persistence.sql.queue;

import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.persistence.sql.json.SpecJson;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds jobs behind all others. */
final class JobInserts {

  /** One answer for each job; those whose key is known are not added. */
  List<PushedJob> push(SqlSession session, List<NewJob> jobs) {
    IdempotencyKeys keys = IdempotencyKeys.claim(session, jobs);
    List<PushedJob> answers = new ArrayList<>(jobs.size());
    List<NewJob> fresh = new ArrayList<>(jobs.size());
    for (NewJob job : jobs) {
      PushedJob answer = keys.answer(job);
      answers.add(answer);
      if (answer.isNew()) {
        fresh.add(job);
      }
    }
    insert(session, fresh);
    return answers;
  }

  private static void insert(SqlSession session, List<NewJob> jobs) {
    if (jobs.isEmpty()) {
      return;
    }
    long now = Micros.of(session.now());
    long[] places = Positions.take(session, jobs.size());
    session.batch(
        JobSql.INSERT,
        IntStream.range(0, jobs.size()).mapToObj(i -> row(jobs.get(i), places[i], now)));
  }

  private static @Nullable Object[] row(NewJob job, long position, long now) {
    Instant runAt = job.runAt();
    boolean waits = runAt != null && Micros.of(runAt) > now;
    return new @Nullable Object[] {
      job.id().value(),
      job.spec().kind().name(),
      job.spec() instanceof JobSpec.ZoneTest test ? test.domain().ascii() : null,
      SpecJson.write(job.spec()),
      job.tier().value(),
      position,
      (waits ? JobStatus.SCHEDULED : JobStatus.QUEUED).label(),
      job.maxAttempts(),
      Micros.of(job.createdAt()),
      Micros.ofNullable(runAt),
      Micros.ofNullable(job.expiresAt()),
      SqlSession.uuidOrNull(job.batchId() == null ? null : job.batchId().value()),
      SqlSession.uuidOrNull(job.publicId() == null ? null : job.publicId().value())
    };
  }
}
