package dev.millrace.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.QueueModel.Item;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreUnderTest;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobEvent;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.queue.Reordering;
import dev.millrace.domain.queue.Reordering.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Plays one random history on a store and on the model, and compares them. */
final class QueueHistory {
  private static final Duration FAR = Duration.ofHours(2);
  private static final List<NodeId> NODES = List.of(new NodeId("node-a"), new NodeId("node-b"));
  private static final int MOST_JOBS = 80;

  private final StoreUnderTest store;
  private final Random random;
  private final QueueModel model = new QueueModel();
  private final Map<JobId, Job> leased = new HashMap<>();
  private final List<Runnable> steps =
      List.of(
          this::push,
          this::push,
          this::lease,
          this::lease,
          this::finish,
          this::release,
          this::extendStale,
          this::cancel,
          this::hold,
          this::unhold,
          this::move,
          this::move,
          this::reorder,
          this::restartNode);

  QueueHistory(StoreUnderTest store, long seed) {
    this.store = store;
    this.random = new Random(seed);
  }

  void step() {
    steps.get(random.nextInt(steps.size())).run();
  }

  void assertAgrees() {
    Map<JobId, String> expected = new HashMap<>();
    model.all().forEach(item -> expected.put(item.id, item.toString()));
    Map<JobId, String> found = new HashMap<>();
    store
        .catalog()
        .list(JobFilter.ALL, PageRequest.first(500))
        .items()
        .forEach(record -> found.put(record.id(), describe(record)));
    assertThat(found).isEqualTo(expected);
    assertThat(store.catalog().head(500))
        .extracting(Job::id)
        .isEqualTo(model.queued().stream().map(item -> item.id).toList());
    QueueDepth depth = store.catalog().depth();
    for (JobStatus status : JobStatus.PENDING) {
      assertThat(depth.count(status)).as(status.label()).isEqualTo(model.with(status).size());
    }
  }

  private static String describe(JobRecord record) {
    return switch (record) {
      case JobRecord.Pending(Job job) ->
          describe(job.status(), job.attempt(), job.cancelRequested());
      case JobRecord.Finished finished ->
          describe(finished.status(), finished.run().attempt(), false);
    };
  }

  private static String describe(JobStatus status, int attempt, boolean cancelRequested) {
    return status + " " + attempt + (cancelRequested ? " to be canceled" : "");
  }

  private void push() {
    List<NewJob> jobs = new ArrayList<>();
    for (int i = random.nextInt(1, 5); i > 0 && model.all().size() < MOST_JOBS; i--) {
      PriorityTier tier = PriorityTier.of(random.nextInt(2));
      boolean later = random.nextInt(5) == 0;
      Jobs job = Jobs.zoneTest().in(tier).attempts(random.nextInt(1, 4));
      NewJob built = (later ? job.runAt(store.nodes().databaseTime().plus(FAR)) : job).build();
      jobs.add(built);
      model.push(new Item(built.id(), tier, built.maxAttempts(), later));
    }
    store.queue().push(jobs);
  }

  private void lease() {
    NodeId node = pick(NODES);
    int max = random.nextInt(1, 5);
    List<Item> expected = model.queued().stream().limit(max).toList();
    List<Job> jobs =
        store.queue().lease(new LeaseRequest(node, max, FAR, Set.of(JobKind.ZONE_TEST)));
    assertThat(jobs).extracting(Job::id).isEqualTo(expected.stream().map(item -> item.id).toList());
    for (int i = 0; i < jobs.size(); i++) {
      leased.put(jobs.get(i).id(), jobs.get(i));
      model.lease(expected.get(i), GraduationContract.token(jobs.get(i)), node);
    }
  }

  private void finish() {
    List<Item> running = model.with(JobStatus.RUNNING);
    if (!running.isEmpty()) {
      Item item = pick(running);
      FinishedJob finished = Runs.succeeded().of(lastLease(item));
      assertThat(store.queue().graduate(List.of(finished))).isEmpty();
      assertThat(store.queue().graduate(List.of(finished))).containsExactly(item.id);
      model.happens(item, JobEvent.SUCCEED);
      item.cancelRequested = false;
    }
  }

  private void release() {
    List<Item> running = model.with(JobStatus.RUNNING);
    if (!running.isEmpty()) {
      Item item = pick(running);
      boolean later = random.nextInt(3) == 0;
      boolean counts = random.nextBoolean();
      Release release =
          new Release(
              item.id,
              GraduationContract.token(lastLease(item)),
              later ? FAR : Duration.ZERO,
              counts,
              null);
      assertThat(store.queue().release(release)).isTrue();
      assertThat(store.queue().release(release)).isFalse();
      model.release(item, later, counts);
      forgetCancel(item);
    }
  }

  private void extendStale() {
    if (!model.all().isEmpty()) {
      Item item = pick(model.all());
      Heartbeat stale = new Heartbeat(item.id, new LeaseToken(TestIds.next()), 50);
      assertThat(store.queue().extend(pick(NODES), FAR, List.of(stale)).lost())
          .containsExactly(item.id);
    }
  }

  private void cancel() {
    if (!model.all().isEmpty()) {
      Item item = pick(model.all());
      store.control().cancel(item.id, Runs.FINISHED);
      if (!item.status.isTerminal()) {
        model.cancel(item);
      }
    }
  }

  private void hold() {
    if (!model.all().isEmpty()) {
      Item item = pick(model.all());
      boolean held = item.status == JobStatus.QUEUED || item.status == JobStatus.SCHEDULED;
      assertThat(store.control().hold(item.id)).isEqualTo(held);
      if (held) {
        model.happens(item, JobEvent.HOLD);
      }
    }
  }

  private void unhold() {
    if (!model.all().isEmpty()) {
      Item item = pick(model.all());
      boolean held = item.status == JobStatus.PAUSED;
      assertThat(store.control().unhold(item.id)).isEqualTo(held);
      if (held) {
        model.unhold(item);
      }
    }
  }

  private void move() {
    List<Item> queued = model.queued();
    if (!queued.isEmpty()) {
      Item item = pick(queued);
      Item anchor = pick(queued);
      if (item != anchor && item.tier == anchor.tier) {
        Side side = random.nextBoolean() ? Side.BEFORE : Side.AFTER;
        store.control().reorder(new Reordering.Move(item.id, side, anchor.id));
        model.move(item, side, anchor);
      }
    }
  }

  private void reorder() {
    List<Item> wished = new ArrayList<>(model.queued());
    Collections.shuffle(wished, random);
    wished.sort(Comparator.comparing(item -> item.tier));
    store.control().reorder(new Reordering.Full(wished.stream().map(item -> item.id).toList()));
    model.arrange(wished);
  }

  private void restartNode() {
    NodeId node = pick(NODES);
    store.upkeep().settleLeasesOf(node, MOST_JOBS);
    for (Item item : model.with(JobStatus.RUNNING)) {
      if (node.equals(item.node)) {
        model.settle(item);
        forgetCancel(item);
      }
    }
  }

  /** A run does not say whether it was to be canceled. */
  private static void forgetCancel(Item item) {
    item.cancelRequested = item.cancelRequested && !item.status.isTerminal();
  }

  private Job lastLease(Item item) {
    Job job = leased.get(item.id);
    if (job == null) {
      throw new AssertionError("Never leased: " + item.id);
    }
    return job;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
