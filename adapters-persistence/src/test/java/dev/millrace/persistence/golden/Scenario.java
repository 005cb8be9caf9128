package dev.millrace.persistence.golden;

import dev.millrace.application.batch.BatchFilter;
import dev.millrace.application.batch.BatchStore;
import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.Heartbeat;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.Release;
import dev.millrace.application.registry.DomainFilter;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.application.run.RunFilter;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.profile.Profile;
import dev.millrace.domain.profile.ProfileContent;
import dev.millrace.domain.queue.Reordering;
import dev.millrace.domain.score.Grade;
import dev.millrace.persistence.StorePorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Calls everything that a store can do, so that every statement it has is sent. */
final class Scenario {

  private static final long ID = 0x0199000000007000L;
  private static final long ID_VARIANT = 0x8000000000000000L;
  private static final NodeId NODE = new NodeId("node-1");
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
  private static final Instant PAST = NOW.minus(Duration.ofDays(400));
  private static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");
  private static final TagName TAG = new TagName("banks");
  private static final DomainName DOMAIN = DomainName.parse("example.com");
  private static final JobKind TASK = new JobKind("report");
  private static final BatchId BATCH = new BatchId(new UUID(ID, ID_VARIANT));

  private final StorePorts store;
  private final Consumer<String> steps;
  private long jobs;

  private Scenario(StorePorts store, Consumer<String> steps) {
    this.store = store;
    this.steps = steps;
  }

  /**
   * @param steps is told which call comes
   */
  static void run(StorePorts store, Consumer<String> steps) {
    Scenario scenario = new Scenario(store, steps);
    scenario.registry();
    scenario.queue();
    scenario.control();
    scenario.upkeep();
    scenario.catalog();
    scenario.batches();
    scenario.archive();
    scenario.rest();
  }

  private void step(String name, Runnable work) {
    steps.accept(name);
    work.run();
  }

  private void registry() {
    step("DomainRegistry.register", () -> store.domains().register(List.of(DOMAIN), NOW));
    step("TagStore.create", () -> store.tags().create(TAG, "Banks", NOW));
    step("TagStore.find", () -> store.tags().find(TAG));
    step("TagStore.list", () -> store.tags().list());
    step("TagStore.describe", () -> store.tags().describe(TAG, null));
    step("TagStore.addDomains", () -> store.tags().addDomains(TAG, List.of(DOMAIN), NOW));
  }

  private List<Job> leased(int max, JobKind... kinds) {
    return store.queue().lease(new LeaseRequest(NODE, max, Duration.ofMinutes(1), Set.of(kinds)));
  }

  private Job pushedAndLeased(Jobs jobs) {
    NewJob job = numbered(jobs);
    store.queue().push(List.of(job));
    return leased(1, job.spec().kind()).getFirst();
  }

  /** The same ids each time, so that what one database answered fits the next one's questions. */
  private NewJob numbered(Jobs job) {
    return job.id(new JobId(new UUID(ID, ID_VARIANT + ++jobs))).build();
  }

  private static LeaseToken token(Job job) {
    return Objects.requireNonNull(job.lease()).token();
  }

  private void queue() {
    step(
        "JobQueue.push",
        () ->
            store
                .queue()
                .push(
                    List.of(
                        numbered(Jobs.zoneTest()), numbered(Jobs.zoneTest().of(BATCH).key("k")))));
    NewJob known = numbered(Jobs.task(TASK).key("again"));
    store.queue().push(List.of(known));
    step("JobQueue.push, what was pushed before", () -> store.queue().push(List.of(known)));
    store.control().remove(List.of(known.id()), NOW);
    List<Job> held = new ArrayList<>();
    step("JobQueue.lease, one kind", () -> held.addAll(leased(2, JobKind.ZONE_TEST)));
    step("JobQueue.lease, two kinds", () -> leased(2, JobKind.ZONE_TEST, TASK));
    step(
        "JobQueue.extend",
        () ->
            store
                .queue()
                .extend(
                    NODE,
                    Duration.ofMinutes(1),
                    held.stream().map(job -> new Heartbeat(job.id(), token(job), 50)).toList()));
    step(
        "JobQueue.graduate",
        () ->
            store
                .queue()
                .graduate(
                    List.of(
                        Runs.succeeded()
                            .levels(Level.INFO, Level.ERROR)
                            .grade(Grade.parse("B"))
                            .effectiveProfile("{}")
                            .output("{}")
                            .of(held.get(0)),
                        Runs.failed().of(held.get(1)))));
    Job again = pushedAndLeased(Jobs.zoneTest().attempts(3));
    step(
        "JobQueue.release",
        () ->
            store
                .queue()
                .release(
                    new Release(
                        again.id(),
                        token(again),
                        Duration.ZERO,
                        true,
                        new Failure("timeout", "?"))));
    Job canceled = leased(1, JobKind.ZONE_TEST).getFirst();
    step("QueueControl.cancel, running", () -> store.control().cancel(canceled.id(), NOW));
    step(
        "JobQueue.release, to be canceled",
        () ->
            store
                .queue()
                .release(new Release(canceled.id(), token(canceled), Duration.ZERO, false, null)));
  }

  private void control() {
    step("QueueControl.isPaused", () -> store.control().isPaused());
    step("QueueControl.setPaused", () -> store.control().setPaused(false));
    List<NewJob> waiting = List.of(task(), task(), task());
    store.queue().push(waiting);
    List<JobId> ids = waiting.stream().map(NewJob::id).toList();
    step(
        "QueueControl.reorder, all",
        () -> store.control().reorder(new Reordering.Full(ids.reversed())));
    step(
        "QueueControl.reorder, one before another",
        () ->
            store
                .control()
                .reorder(new Reordering.Move(ids.get(0), Reordering.Side.BEFORE, ids.get(2))));
    step(
        "QueueControl.reorder, one after another, until places run out",
        () -> {
          for (int i = 0; i < 20; i++) {
            JobId moved = i % 2 == 0 ? ids.get(0) : ids.get(1);
            store.control().reorder(new Reordering.Move(moved, Reordering.Side.AFTER, ids.get(2)));
          }
        });
    step("QueueControl.hold", () -> store.control().hold(ids.get(0)));
    step("QueueControl.unhold", () -> store.control().unhold(ids.get(0)));
    step("QueueControl.cancel, waiting", () -> store.control().cancel(ids.get(0), NOW));
    step("QueueControl.cancel, finished", () -> store.control().cancel(ids.get(0), NOW));
    step("QueueControl.remove", () -> store.control().remove(ids, NOW));
  }

  private NewJob task() {
    return numbered(Jobs.task(TASK));
  }

  private void upkeep() {
    Job lasts = pushedAndLeased(Jobs.zoneTest().attempts(2));
    step("QueueUpkeep.settleLeasesOf", () -> store.upkeep().settleLeasesOf(NODE, 10));
    step(
        "QueueUpkeep.settleLeasesOf, none left",
        () -> {
          leased(1, lasts.spec().kind());
          store.upkeep().settleLeasesOf(NODE, 10);
        });
    step("QueueUpkeep.settleExpiredLeases", () -> store.upkeep().settleExpiredLeases(10));
    Job waits = pushedAndLeased(Jobs.zoneTest().attempts(2));
    store
        .queue()
        .release(new Release(waits.id(), token(waits), Duration.ofNanos(1_000), true, null));
    step("QueueUpkeep.promoteDue", () -> store.upkeep().promoteDue(10));
    store.queue().push(List.of(numbered(Jobs.zoneTest().expiresAt(PAST))));
    step("QueueUpkeep.expireOverdue", () -> store.upkeep().expireOverdue(10));
  }

  private void catalog() {
    NewJob job = numbered(Jobs.zoneTest().runAt(FUTURE));
    store.queue().push(List.of(job));
    step("JobCatalog.find, waiting", () -> store.catalog().find(job.id()));
    step("JobCatalog.findPublic", () -> store.catalog().findPublic(new PublicId(new UUID(1, 2))));
    step("JobCatalog.list", () -> store.catalog().list(JobFilter.ALL, PageRequest.first(50)));
    step(
        "JobCatalog.list, filtered, going on and back",
        () -> {
          JobFilter filter =
              new JobFilter(
                  Set.of(JobStatus.QUEUED, JobStatus.FAILED),
                  TASK,
                  BATCH,
                  DOMAIN,
                  PAST,
                  FUTURE,
                  Level.ERROR);
          List<String> key = List.of(job.id().toString());
          store.catalog().list(filter, after(key));
          store.catalog().list(filter, before(key));
        });
    step("JobCatalog.head", () -> store.catalog().head(10));
    step("JobCatalog.depth", () -> store.catalog().depth());
  }

  private static PageRequest after(List<String> key) {
    return new PageRequest(50, 0, new Cursor(Cursor.Direction.AFTER, key));
  }

  private static PageRequest before(List<String> key) {
    return new PageRequest(50, 0, new Cursor(Cursor.Direction.BEFORE, key));
  }

  private void batches() {
    BatchStore batches = store.batches();
    step("BatchStore.insert", () -> batches.insert(new Batch(BATCH, NOW, TAG, null, false)));
    store
        .queue()
        .push(
            List.of(
                numbered(Jobs.zoneTest().of(BATCH).key("b")), numbered(Jobs.zoneTest().of(BATCH))));
    step("BatchStore.find", () -> batches.find(BATCH));
    step("BatchStore.list", () -> batches.list(BatchFilter.ALL, PageRequest.first(50)));
    step(
        "BatchStore.list, passing some over",
        () -> batches.list(BatchFilter.ALL, new PageRequest(50, 1, null)));
    step(
        "BatchStore.list, going on and back",
        () -> {
          batches.list(BatchFilter.ALL, after(List.of(BATCH.toString())));
          batches.list(BatchFilter.ALL, before(List.of(BATCH.toString())));
        });
    step(
        "BatchStore.list, filtered",
        () ->
            batches.list(
                new BatchFilter(TAG, BatchState.INCOMPLETE, NOW, NOW), PageRequest.first(50)));
    step("RunPairs.next", () -> store.pairs().next(BATCH, BATCH, 0, Level.NOTICE, 10));
    step("BatchStore.cancelWaiting", () -> batches.cancelWaiting(BATCH, NOW, 1));
    step("BatchStore.cancelRunning", () -> batches.cancelRunning(BATCH));
    step("BatchStore.previewDeletion", () -> batches.previewDeletion(BATCH));
    step("BatchStore.delete", () -> batches.delete(BATCH, 50));
    ExpansionScenario.run(store.expansions(), NOW, this::step);
  }

  private void archive() {
    JobId id = store.runs().list(RunFilter.ALL, PageRequest.first(1)).items().getFirst().run().id();
    step("RunArchive.find", () -> store.runs().find(id));
    step("RunArchive.list", () -> store.runs().list(RunFilter.ALL, PageRequest.first(50)));
    step(
        "RunArchive.list, filtered, going on and back",
        () -> {
          RunFilter filter =
              new RunFilter(
                  TAG,
                  DOMAIN,
                  BATCH,
                  Set.of(JobStatus.SUCCEEDED),
                  Level.ERROR,
                  Grade.parse("B"),
                  PAST,
                  FUTURE);
          List<String> key = List.of("1", id.toString());
          store.runs().list(filter, after(key));
          store.runs().list(filter, before(key));
        });
    step("RunArchive.entriesOf", () -> store.runs().entriesOf(id));
    step(
        "RunArchive.listEntries",
        () -> store.runs().listEntries(EntryFilter.ALL, PageRequest.first(5)));
    step(
        "RunArchive.listEntries, filtered, going on and back",
        () -> {
          EntryFilter entries =
              new EntryFilter(null, null, null, null, "ZONE", "zone01", "X", Level.ERROR, false);
          store.runs().listEntries(entries, PageRequest.first(5));
          store.runs().listEntries(entries, after(List.of("70000")));
          EntryFilter runs =
              new EntryFilter(id, DOMAIN, TAG, BATCH, "ZONE", "zone01", "X", Level.ERROR, true);
          store.runs().listEntries(runs, after(List.of("70000")));
          store.runs().listEntries(runs, before(List.of("70000")));
        });
    step(
        "RunArchive.streamEntries", () -> store.runs().streamEntries(EntryFilter.ALL, entry -> {}));
    step(
        "DomainRegistry.find",
        () -> {
          long number = store.domains().find(DOMAIN).orElseThrow().id();
          store.domains().find(number);
        });
    step(
        "DomainRegistry.list", () -> store.domains().list(DomainFilter.ALL, PageRequest.first(50)));
    step(
        "DomainRegistry.list, filtered, going on and back",
        () -> {
          DomainFilter filter = new DomainFilter(TAG, "amp", Level.ERROR, Level.NOTICE);
          store.domains().list(filter, after(List.of("a.test")));
          store.domains().list(filter, before(List.of("a.test")));
        });
    step("DomainRegistry.namesTagged", () -> store.domains().namesTagged(TAG, DOMAIN, 10));
    step("DomainRegistry.summarize", () -> store.domains().summarize(TAG));
    step("Cleaner.purge", () -> store.cleaner().purge(FUTURE, 100));
  }

  private void profiles() {
    ProfileContent content = new ProfileContent("strict", "", "{}", false);
    Profile first = new Profile(1, content, "0.1.0", NOW, NOW, 1, 1);
    step("ProfileStore.create", () -> store.profiles().create(content, "0.1.0", NOW));
    step("ProfileStore.find", () -> store.profiles().find(1));
    step("ProfileStore.list", () -> store.profiles().list());
    step("ProfileStore.change", () -> store.profiles().change(first));
    step("ProfileStore.configOf", () -> store.profiles().configOf(1));
    step("ProfileStore.setDefault", () -> store.profiles().setDefault(TAG, 1L));
    step("ProfileStore.setDefault, none", () -> store.profiles().setDefault(TAG, null));
    step("ProfileStore.delete", () -> store.profiles().delete(1));
  }

  private void rest() {
    profiles();
    step("TagStore.removeDomains", () -> store.tags().removeDomains(TAG, List.of(DOMAIN)));
    step("TagStore.delete", () -> store.tags().delete(TAG));
    new OperationScenario(store, this::step).run();
  }
}
