package dev.millrace.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Race;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many threads at once lose nothing, finish nothing twice, and keep the tiers apart. */
public abstract class QueueRaceContract extends StoreContract {
  private static final Logger LOG = LoggerFactory.getLogger(QueueRaceContract.class);
  private static final int WORKERS = 4;

  @Test
  void nothingIsLostOrDoneTwiceWhateverHappens() throws Exception {
    QueueRace race = new QueueRace(store, raceJobs());
    Race threads = new Race();
    threads.add(() -> race.pushAll(1));
    threads.add(race::keepUp);
    threads.add(() -> race.interfere(2));
    for (int i = 0; i < WORKERS; i++) {
      NodeId node = new NodeId("node-" + i);
      long seed = i;
      threads.add(() -> race.work(node, seed));
    }
    long start = System.nanoTime();
    threads.run();
    report(race, System.nanoTime() - start);
    assertThat(race.pushed).hasSize(raceJobs());
    assertThat(race.endedTwice()).as("finished twice").isEmpty();
    assertThat(race.log.inversions()).as("batch jobs leased while a normal one waited").isEmpty();
    race.pushed.forEach(id -> assertEndedAsCounted(race, finished(id)));
    assertThat(store.catalog().list(JobFilter.ALL, first()).total()).isEqualTo(raceJobs());
  }

  private void assertEndedAsCounted(QueueRace race, Run run) {
    boolean counted = race.endings.containsKey(run.id());
    switch (run.status()) {
      case SUCCEEDED -> assertThat(counted).as("finished by a worker").isTrue();
      case FAILED -> {
        assertThat(counted).as("nobody finished what the upkeep settled").isFalse();
        assertThat(run.attempt()).isEqualTo(QueueRace.ATTEMPTS);
      }
      case CANCELED -> assertThat(run.attempt()).isLessThanOrEqualTo(QueueRace.ATTEMPTS);
      default -> throw new AssertionError("Nothing ends like this: " + run);
    }
  }

  private void report(QueueRace race, long nanos) {
    Map<JobStatus, Long> byStatus =
        race.pushed.stream()
            .map(this::statusOf)
            .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    LOG.info(
        "Race of {} jobs in {} ms: {}; {} leases abandoned, {} settled, {} late calls refused, {}"
            + " canceled while waiting, {} while running, {} moves, {} finished twice, {} tier"
            + " inversions",
        race.pushed.size(),
        nanos / 1_000_000,
        byStatus,
        race.crashes,
        race.settled,
        race.refused,
        race.canceled,
        race.requested,
        race.reorderings,
        race.endedTwice().size(),
        race.log.inversions().size());
  }

  @Test
  void oneOfManyWhoPushTheSameKeyMakesTheJob() throws Exception {
    ConcurrentLinkedQueue<PushedJob> answers = new ConcurrentLinkedQueue<>();
    Race threads = new Race();
    for (int i = 0; i < 6; i++) {
      threads.add(
          () -> {
            for (int k = 0; k < 20; k++) {
              answers.addAll(store.queue().push(List.of(Jobs.zoneTest().key("k" + k).build())));
            }
          });
    }
    threads.run();

    assertThat(answers.stream().filter(PushedJob::isNew)).hasSize(20);
    assertThat(answers.stream().map(PushedJob::id).distinct()).hasSize(20);
    assertThat(order()).hasSize(20);
  }

  @Test
  void oneOfManyWhoFinishAJobIsHeard() throws Exception {
    push(Jobs.several(60, PriorityTier.BATCH));
    List<Job> leased = lease(60);
    Map<JobId, AtomicInteger> heard = new ConcurrentHashMap<>();
    Race threads = new Race();
    for (int i = 0; i < 4; i++) {
      threads.add(
          () -> {
            for (Job job : leased) {
              FinishedJob finished = Runs.succeeded().levels(Level.INFO).of(job);
              if (store.queue().graduate(List.of(finished)).isEmpty()) {
                heard.computeIfAbsent(job.id(), id -> new AtomicInteger()).incrementAndGet();
              }
            }
          });
    }
    threads.run();

    assertThat(heard).hasSize(60);
    assertThat(heard.values()).allMatch(count -> count.get() == 1);
    assertThat(leased).allSatisfy(job -> assertThat(store.runs().entriesOf(job.id())).hasSize(1));
  }

  @Test
  void dueJobsArePromotedOnceByManyNodes() throws Exception {
    Instant soon = now().plusMillis(100);
    push(Jobs.several(400, PriorityTier.BATCH).stream().map(job -> job.runAt(soon)).toList());
    AtomicInteger promoted = new AtomicInteger();
    Race threads = new Race();
    for (int i = 0; i < 4; i++) {
      threads.add(
          () -> {
            while (store.catalog().depth().count(JobStatus.SCHEDULED) > 0) {
              promoted.addAndGet(store.upkeep().promoteDue(30));
            }
          });
    }
    threads.run();

    assertThat(promoted).hasValue(400);
    assertThat(order()).hasSize(400).doesNotHaveDuplicates();
  }

  @Test
  void pushesOfManyThreadsKeepTheirOwnOrder() throws Exception {
    List<List<JobId>> pushes = new ArrayList<>();
    Race threads = new Race();
    for (int i = 0; i < 4; i++) {
      List<Jobs> jobs = Jobs.several(100, PriorityTier.NORMAL);
      List<JobId> mine = new ArrayList<>();
      pushes.add(mine);
      threads.add(
          () -> {
            for (int from = 0; from < 100; from += 10) {
              mine.addAll(push(jobs.subList(from, from + 10)));
            }
          });
    }
    threads.run();

    List<JobId> order = order();
    assertThat(order).hasSize(400);
    for (List<JobId> mine : pushes) {
      assertThat(order.stream().filter(mine::contains).toList()).isEqualTo(mine);
    }
  }

  private static PageRequest first() {
    return PageRequest.first(1);
  }
}
