package dev.millrace.bootstrap.cli;

import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.batch.BatchSubmission;
import dev.millrace.application.batch.SubmittedBatch;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.run.ReadResult.Result;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ProgressLine;
import dev.millrace.dns.sandbox.SandboxZone;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import dev.millrace.http.HttpUseCases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The sandbox's zones as one batch. */
final class DemoBatch {

  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final HttpUseCases useCases;
  private final List<SandboxZone> zones;
  private final SubmittedBatch submitted;
  private final long start = System.nanoTime();

  private DemoBatch(HttpUseCases useCases, List<SandboxZone> zones, SubmittedBatch submitted) {
    this.useCases = useCases;
    this.zones = zones;
    this.submitted = submitted;
  }

  static DemoBatch submit(HttpUseCases useCases, List<SandboxZone> zones) {
    List<DomainName> domains = zones.stream().map(zone -> DomainName.parse(zone.name())).toList();
    return new DemoBatch(
        useCases, zones, useCases.batches().submit().submit(BatchSubmission.of(domains)));
  }

  BatchId id() {
    return submitted.id();
  }

  /** Waits for the last zone and shows how many are done. */
  void awaitEnd(Console console) throws InterruptedException {
    try (ProgressLine line = console.progressLine()) {
      BatchOverview overview = overview();
      while (overview.finished() < overview.total()) {
        line.show(progress(overview));
        if (took().compareTo(LONGEST) > 0) {
          throw new CannotRun("The batch is not done after " + LONGEST.toMinutes() + " minutes.");
        }
        Thread.sleep(STEP);
        overview = overview();
      }
    }
  }

  private BatchOverview overview() {
    return useCases.batches().reading().describe().describe(id());
  }

  private static String progress(BatchOverview overview) {
    return "%s %d of %d zones tested, %d running"
        .formatted(
            ProgressLine.bar(overview.finished(), overview.total()),
            overview.finished(),
            overview.total(),
            overview.statusCounts().getOrDefault(JobStatus.RUNNING, 0L));
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** A zone with what is known about it and what was found. */
  record Tested(SandboxZone zone, Result result) {}

  /** The results, in the order of the zones. */
  List<Tested> results() {
    List<Tested> results = new ArrayList<>();
    for (int index = 0; index < zones.size(); index++) {
      JobId job = Objects.requireNonNull(submitted.jobIds()).get(index);
      JobRecord record = useCases.jobs().read().read(job);
      if (record instanceof JobRecord.Finished) {
        Result result = useCases.runs().readResult().read(job, Locale.ENGLISH);
        results.add(new Tested(zones.get(index), result));
      }
    }
    return results;
  }
}
