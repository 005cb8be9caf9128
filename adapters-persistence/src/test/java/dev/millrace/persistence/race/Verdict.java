package dev.millrace.persistence.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.RaceLog;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.run.Run;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.race.Report.What;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds what is in the store after a race against what the processes were told. */
final class Verdict {
  private static final Logger LOG = LoggerFactory.getLogger(Verdict.class);

  private final Ledger ledger;
  private final int jobs;
  private final List<JobRecord> records;
  private final Map<Integer, String> finishers;
  private final Map<Integer, Run> runs = new HashMap<>();
  private final Map<Integer, Integer> entries = new HashMap<>();

  /**
   * @param store as the race left it
   * @param jobs how many were to be pushed
   */
  Verdict(Ledger ledger, StorePorts store, int jobs) {
    this.ledger = ledger;
    this.jobs = jobs;
    this.finishers = ledger.finishers();
    this.records = all(store);
    for (JobRecord record : records) {
      if (record instanceof JobRecord.Finished(Run run)) {
        runs.put(RaceJobs.number(run.id()), run);
      }
    }
    store
        .runs()
        .streamEntries(
            EntryFilter.ALL,
            entry -> entries.merge(RaceJobs.number(entry.runId()), 1, Integer::sum));
  }

  private static List<JobRecord> all(StorePorts store) {
    List<JobRecord> records = new ArrayList<>();
    Cursor next = null;
    do {
      Page<JobRecord> page =
          store.catalog().list(JobFilter.ALL, new PageRequest(PageRequest.MAX_LIMIT, 0, next));
      records.addAll(page.items());
      next = page.next();
    } while (next != null);
    return records;
  }

  /**
   * Says the counts, then what is wrong.
   *
   * @param where the store and how many raced for it
   */
  void give(String where, long nanos) {
    RaceLog log = ledger.log();
    say(where, nanos, log);
    assertThat(records).as("jobs and runs").hasSize(jobs);
    assertThat(runs).as("runs").hasSize(jobs);
    assertThat(lost()).as("confirmed, but not kept").isEmpty();
    assertThat(ledger.endedTwice()).as("finished twice").isEmpty();
    assertThat(ledger.inversions()).as("batch jobs leased while a normal one waited").isEmpty();
    assertThat(log.judged()).as("leases that could be judged").isPositive();
    Set<String> killed = ledger.killed();
    runs.forEach((number, run) -> assertEndedWell(number, run, killed));
  }

  /** The jobs that somebody was told were pushed, finished or canceled, and are not so. */
  private List<Integer> lost() {
    List<Integer> lost = new ArrayList<>();
    ledger.numbers(What.PUSHED).stream()
        .filter(number -> !runs.containsKey(number))
        .forEach(lost::add);
    finishers.forEach(
        (number, node) -> {
          Run run = runs.get(number);
          if (run == null
              || run.status() != JobStatus.SUCCEEDED
              || run.nodeId() == null
              || !run.nodeId().value().equals(node)) {
            lost.add(number);
          }
        });
    ledger.numbers(What.CANCELED).stream()
        .filter(number -> !isCanceled(runs.get(number)))
        .forEach(lost::add);
    return lost;
  }

  private static boolean isCanceled(@Nullable Run run) {
    return run != null && run.status() == JobStatus.CANCELED;
  }

  private void assertEndedWell(int number, Run run, Set<String> killed) {
    assertThat(run.attempt()).as("attempts of %s", run).isBetween(0, RaceJobs.ATTEMPTS);
    boolean succeeded = run.status() == JobStatus.SUCCEEDED;
    assertThat(entries.getOrDefault(number, 0))
        .as("entries of %s", run)
        .isEqualTo(succeeded ? RaceJobs.entries(number) : 0)
        .isEqualTo(run.entryCount());
    switch (run.status()) {
      case SUCCEEDED ->
          assertThat(isConfirmed(number) || killed.contains(process(run)))
              .as("finished by a worker that said so or was killed: %s", run)
              .isTrue();
      case FAILED -> assertThat(run.attempt()).isEqualTo(RaceJobs.ATTEMPTS);
      case EXPIRED -> assertThat(RaceJobs.hasDeadline(number)).isTrue();
      case CANCELED -> {
        // Whoever was told of it was counted before.
      }
      default -> throw new AssertionError("Nothing ends like this: " + run);
    }
  }

  private boolean isConfirmed(int number) {
    return finishers.containsKey(number);
  }

  private static String process(Run run) {
    String node = Objects.requireNonNull(run.nodeId()).value();
    return node.substring(0, node.lastIndexOf('-'));
  }

  private void say(String where, long nanos, RaceLog log) {
    Map<JobStatus, Long> byStatus =
        runs.values().stream()
            .collect(Collectors.groupingBy(Run::status, TreeMap::new, Collectors.counting()));
    LOG.info(
        "Race on {}: {} jobs in {} ms, {} processes killed: {}; {} leased, {} again, {} leases"
            + " forgotten, {} settled, {} given back, {} late calls refused, {} canceled while"
            + " waiting, {} while running, {} moves, {} calls run again; {} lost, {} finished"
            + " twice, {} tier inversions in {} leases of batch jobs that could be judged",
        where,
        runs.size(),
        nanos / 1_000_000,
        ledger.killed().size(),
        byStatus,
        ledger.count(What.LEASED),
        ledger.count(What.LEASED_AGAIN),
        ledger.count(What.FORGOTTEN),
        ledger.count(What.SETTLED),
        ledger.count(What.RELEASED),
        ledger.count(What.REFUSED),
        ledger.count(What.CANCELED),
        ledger.count(What.REQUESTED),
        ledger.count(What.MOVED),
        ledger.count(What.RETRIED),
        jobs - runs.size() + lost().size(),
        ledger.endedTwice().size(),
        log.inversions().size(),
        log.judged());
  }
}
