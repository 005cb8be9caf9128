package dev.millrace.benchmarks.load;

import dev.millrace.application.id.Ids;
import dev.millrace.application.id.TimeOrderedIds;
import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.NewJob;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoringPolicy;
import dev.millrace.persistence.StorePorts;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Submits jobs, takes them and hands in what became of them, as a node does. */
final class Work {

  static final NodeId NODE = new NodeId("load");
  private static final int PUSHED_TOGETHER = 1_000;
  private static final Duration TOOK = Duration.ofMillis(2_500);
  private static final Ids IDS = new TimeOrderedIds(Instant::now, new SecureRandom());

  private Work() {}

  /** The name of a domain that a store with a history knows as well; they repeat. */
  static String domain(int number) {
    return "d" + (number % 200_000 + 1) + ".example";
  }

  /** The domain of a zone test. */
  static String domain(Job job) {
    return ((JobSpec.ZoneTest) job.spec()).domain().ascii();
  }

  /** A zone test of the normal tier. */
  static NewJob job(int number) {
    return job(number, PriorityTier.NORMAL, null);
  }

  /**
   * A zone test.
   *
   * @param runAt null for at once
   */
  static NewJob job(int number, PriorityTier tier, @Nullable Instant runAt) {
    return new NewJob(
        new JobId(IDS.timeOrdered()),
        JobSpec.ZoneTest.of(DomainName.parse(domain(number))),
        tier,
        1,
        Instant.now(),
        runAt,
        null,
        null,
        null,
        null);
  }

  /** Submits as many. */
  static void push(StorePorts store, int count) {
    for (int from = 0; from < count; from += PUSHED_TOGETHER) {
      List<NewJob> jobs = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + PUSHED_TOGETHER); i++) {
        jobs.add(job(i));
      }
      store.queue().push(jobs);
    }
  }

  /** Takes exactly as many. */
  static List<Job> lease(StorePorts store, int count) {
    List<Job> jobs =
        store
            .queue()
            .lease(
                new LeaseRequest(NODE, count, Duration.ofMinutes(30), Set.of(JobKind.ZONE_TEST)));
    if (jobs.size() != count) {
      throw new IllegalStateException("Leased " + jobs.size() + " of " + count + " jobs.");
    }
    return jobs;
  }

  /** Hands in runs without entries. */
  static void finish(StorePorts store, List<Job> jobs) {
    graduate(store, jobs.stream().map(job -> finished(job, List.of())).toList());
  }

  static void graduate(StorePorts store, List<FinishedJob> finished) {
    if (!store.queue().graduate(finished).isEmpty()) {
      throw new IllegalStateException("Leases were lost meanwhile.");
    }
  }

  /** What a node hands in for a leased job. */
  static FinishedJob finished(Job job, List<Entry> entries) {
    return finishedAt(job, entries, Objects.requireNonNull(job.startedAt()).plus(TOOK));
  }

  /** The same, at a time of one's choice. */
  static FinishedJob finishedAt(Job job, List<Entry> entries, Instant finished) {
    Run run =
        new Run(
            job.id(),
            job.spec(),
            job.tier(),
            job.batchId(),
            JobStatus.SUCCEEDED,
            job.attempt(),
            job.maxAttempts(),
            job.createdAt(),
            finished.minus(TOOK),
            finished,
            NODE,
            SeverityTotals.of(entries),
            entries.stream().map(Entry::level).max(Comparator.<Level>naturalOrder()).orElse(null),
            entries.size(),
            ScoringPolicy.DEFAULT.score(entries),
            "{}",
            null,
            null,
            job.publicId());
    return new FinishedJob(Objects.requireNonNull(job.lease()).token(), run, entries);
  }
}
