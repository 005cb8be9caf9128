package dev.millrace.persistence;

import dev.millrace.application.access.AuditEntry;
import dev.millrace.application.access.Caller;
import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Reports;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.profile.Profile;
import dev.millrace.domain.profile.ProfileContent;
import dev.millrace.domain.score.Grade;
import dev.millrace.domain.score.ScoreCard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts something of everything into a store, through its ports. */
public final class FilledStore {

  private static final NodeId NODE = new NodeId("filler");
  private static final int ENTRIES = 20;

  private FilledStore() {}

  /**
   * @param runs how many are finished, with twenty entries each; as many jobs wait
   */
  public static void fill(StorePorts store, int runs) {
    BatchId batch = new BatchId(TestIds.next());
    TagName tag = new TagName("moved");
    store.tags().create(tag, "Zürich \u2192 \ud83d\ude80, \"quoted\"\nand \\ on", Jobs.SUBMITTED);
    store.tags().create(new TagName("empty"), "", Jobs.SUBMITTED);
    store.tags().addDomains(tag, List.of(DomainName.parse("d0.test")), Jobs.SUBMITTED);
    Profile profile =
        store
            .profiles()
            .create(
                new ProfileContent("Gr\u00fcn \ud83d\ude80", "", "{\"net\":{}}", true),
                "0.1.0",
                Jobs.SUBMITTED)
            .orElseThrow();
    store.profiles().setDefault(tag, profile.id());
    store.batches().insert(new Batch(batch, Jobs.SUBMITTED, tag, null, true));
    store.nodes().announce(Reports.of(NODE, "1-2-3"), Duration.ofSeconds(15));
    store.queue().push(jobs(batch, runs));
    for (int done = 0; done < runs; ) {
      done += finish(store, done, Math.min(500, runs - done));
    }
    store.queue().push(jobs(batch, runs));
    store.queue().push(odd());
    store.queue().lease(request(2));
    store.control().setPaused(true);
    store.audit().append(List.of(audited("t"), audited(null)));
    store
        .settings()
        .change(Map.of("workers.count", "7", "log.level", "Zürich \u2192 \ud83d\ude80"));
  }

  private static AuditEntry audited(@Nullable String target) {
    return new AuditEntry(
        Jobs.SUBMITTED,
        "ci",
        Caller.Way.TOKEN,
        "POST /api/v1/jobs",
        target,
        "2001:db8::1",
        "r-1",
        target == null ? 400 : 201,
        target == null ? "missing_field" : null);
  }

  /** Finishes one waiting job: a number for it and its entries must be free. */
  public static void finishOne(StorePorts store) {
    finish(store, 0, 1);
  }

  private static List<NewJob> jobs(BatchId batch, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Jobs.zoneTest("d" + i + ".test").of(batch).build())
        .toList();
  }

  private static List<NewJob> odd() {
    return List.of(
        Jobs.task(new JobKind("probe")).key("schl\u00fcssel-\ud83d\ude80").attempts(5).build(),
        Jobs.zoneTest().key("").runAt(Jobs.SUBMITTED.plus(Duration.ofDays(90_000))).build(),
        Jobs.zoneTest().expiresAt(Jobs.SUBMITTED.plus(Duration.ofDays(90_000))).build());
  }

  private static int finish(StorePorts store, int from, int count) {
    List<Job> leased = store.queue().lease(request(count));
    List<FinishedJob> finished = new ArrayList<>();
    for (int i = 0; i < leased.size(); i++) {
      finished.add(run(from + i).of(leased.get(i)));
    }
    if (finished.isEmpty() || !store.queue().graduate(finished).isEmpty()) {
      throw new AssertionError("Not all jobs could be finished.");
    }
    return finished.size();
  }

  private static Runs run(int number) {
    if (number % 7 == 3) {
      return Runs.failed();
    }
    double total = 100.0 / (number + 3);
    Runs run =
        Runs.succeeded()
            .entries(entries(number))
            .score(new ScoreCard(total, Grade.B, Map.of(), Map.of()))
            .effectiveProfile("{\"variant\":" + number % 3 + "}");
    return number % 2 == 0 ? run : run.output("{\"n\":" + number + "}");
  }

  private static List<Entry> entries(int number) {
    return IntStream.range(0, ENTRIES)
        .mapToObj(i -> Runs.entry("ZONE", "Zone" + i % 5, "TAG_" + (number + i) % 40, Level.NOTICE))
        .toList();
  }

  private static LeaseRequest request(int max) {
    return new LeaseRequest(NODE, max, Duration.ofHours(1), Set.of(JobKind.ZONE_TEST));
  }
}
