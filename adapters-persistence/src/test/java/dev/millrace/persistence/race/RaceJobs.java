package dev.millrace.persistence.race;

import dev.millrace.application.queue.NewJob;
import dev.millrace.application.store.Jobs;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PriorityTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The jobs of a race. Each follows from its number alone, so that a process can push again what one
 * before it was killed over: the idempotency key keeps it from being there twice.
 */
final class RaceJobs {
  static final int CHUNK = 50;
  static final int ATTEMPTS = 3;
  private static final long SOON_MILLIS = 200;
  private static final long FIRST = 0x0190_163d_8694_7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private RaceJobs() {}

  /** An id in the form of UUID version 7. */
  static JobId id(int number) {
    return new JobId(new UUID(FIRST + ((long) number << 16), VARIANT | number));
  }

  static int number(JobId id) {
    return (int) id.value().getLeastSignificantBits();
  }

  /** All jobs of a chunk are of one tier. */
  static PriorityTier tier(int number) {
    return PriorityTier.of(number / CHUNK % 3 == 0 ? 0 : 1);
  }

  /** Some of the batch tier wait for their time. */
  static boolean isScheduled(int number) {
    return number / CHUNK % 9 == 4;
  }

  /** Some of the batch tier have a deadline, which they may miss. */
  static boolean hasDeadline(int number) {
    return number / CHUNK % 9 == 5;
  }

  /** How many entries its run has if it succeeds. */
  static int entries(int number) {
    return number % 3;
  }

  /**
   * @param now the time of the database
   */
  static List<NewJob> chunk(int from, int to, Instant now) {
    List<NewJob> jobs = new ArrayList<>();
    for (int number = from; number < to; number++) {
      Jobs job =
          Jobs.zoneTest("d" + number + ".test")
              .id(id(number))
              .in(tier(number))
              .attempts(ATTEMPTS)
              .key("race-" + number);
      if (isScheduled(number)) {
        job.runAt(now.plusMillis(SOON_MILLIS));
      }
      if (hasDeadline(number)) {
        job.expiresAt(now.plusMillis(10 * SOON_MILLIS));
      }
      jobs.add(job.build());
    }
    return jobs;
  }

  /** The numbers of those jobs that the condition holds for. */
  static List<Integer> numbers(List<Job> jobs, Predicate<Job> condition) {
    return jobs.stream().filter(condition).map(job -> number(job.id())).toList();
  }
}
