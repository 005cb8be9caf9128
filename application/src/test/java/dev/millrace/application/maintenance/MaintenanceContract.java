package dev.millrace.application.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.AuditEntry;
import dev.millrace.application.access.AuditFilter;
import dev.millrace.application.access.Caller;
import dev.millrace.application.access.PurgeAudit;
import dev.millrace.application.error.Unavailable;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.retention.Cleaner;
import dev.millrace.application.retention.PurgeExpiredRuns;
import dev.millrace.application.signal.LocalSignals;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.worker.CountingTelemetry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.retention.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue moves by itself while a node runs. */
public abstract class MaintenanceContract extends StoreContract {

  private static final Duration TICK = Duration.ofMillis(20);
  private static final RetentionPolicy TEN_DAYS = new RetentionPolicy(10);

  private final Signals signals = new LocalSignals();
  private final CountingTelemetry telemetry = new CountingTelemetry();
  private final List<NodeId> purgers = new CopyOnWriteArrayList<>();
  private final AtomicReference<MaintenanceSettings.Keeping> keeping =
      new AtomicReference<>(new MaintenanceSettings.Keeping(TEN_DAYS, TEN_DAYS));
  private Duration purgeInterval = TICK;
  private volatile boolean away;
  private @Nullable MaintenanceLoop loop;

  @AfterEach
  void stopLoop() throws InterruptedException {
    if (loop != null) {
      loop.stop();
    }
  }

  private void start(Duration grace) {
    loop = start(grace, NODE);
  }

  private MaintenanceLoop start(Duration grace, NodeId node) {
    Cleaner counting =
        (cutoff, max) -> {
          purgers.add(node);
          return store.cleaner().purge(cutoff, max);
        };
    MaintenanceLoop started =
        new MaintenanceLoop(
            new MaintenanceLoop.Ports(new AwayAtTimes(), store.duties(), node, signals, telemetry),
            new MaintenanceLoop.Purges(
                new PurgeExpiredRuns(counting, this::now, telemetry),
                new PurgeAudit(store.audit(), this::now)),
            new MaintenanceSettings(TICK, grace, keeping::get, purgeInterval, LONG));
    started.start();
    return started;
  }

  @Test
  void oneNodePurgesUntilItStopsAndThenAnotherDoes() throws InterruptedException {
    start(Duration.ZERO);
    Patience.until("the first purges", () -> purgers.contains(NODE));
    MaintenanceLoop other = start(Duration.ZERO, OTHER_NODE);
    int before = purgers.size();
    Patience.until("the first goes on", () -> purgers.size() > before + 5);
    assertThat(purgers).containsOnly(NODE);

    stopLoop();

    Patience.until("the other purges", () -> purgers.contains(OTHER_NODE));
    other.stop();
  }

  @Test
  void whatIsKeptForEverIsPurgedOnceThatIsChanged() {
    purgeInterval = LONG;
    keeping.set(new MaintenanceSettings.Keeping(RetentionPolicy.FOREVER, RetentionPolicy.FOREVER));
    start(Duration.ZERO);
    MaintenanceLoop running = Objects.requireNonNull(loop);

    keeping.set(new MaintenanceSettings.Keeping(TEN_DAYS, TEN_DAYS));
    running.keepingChanged();

    Patience.until("it purges", () -> purgers.contains(NODE));
  }

  @Test
  void aScheduledJobBecomesDueAndWorkersAreTold() throws InterruptedException {
    JobId id = pushOne(Jobs.zoneTest().runAt(now().plusMillis(100)));
    start(Duration.ZERO);

    assertThat(signals.awaitWork(Duration.ofSeconds(20))).isTrue();
    assertThat(statusOf(id)).isEqualTo(JobStatus.QUEUED);
  }

  @Test
  void anExpiredLeaseIsSettledAndWorkersAreTold() throws InterruptedException {
    JobId id = pushOne(Jobs.zoneTest().attempts(2));
    leaseOne(OTHER_NODE, SHORT);

    start(Duration.ZERO);

    assertThat(signals.awaitWork(Duration.ofSeconds(20))).isTrue();
    assertThat(statusOf(id)).isEqualTo(JobStatus.QUEUED);
    assertThat(telemetry.of("REQUEUED")).isEqualTo(1);
  }

  @Test
  void anOverdueJobExpires() {
    JobId id = pushOne(Jobs.zoneTest().expiresAt(now().plusMillis(50)));

    start(Duration.ZERO);

    Patience.until("it has expired", () -> statusOf(id) == JobStatus.EXPIRED);
    Patience.until("it is counted", () -> telemetry.of("EXPIRED") == 1);
  }

  @Test
  void oldRunsArePurgedAndYoungOnesKept() {
    Runs old = Runs.succeeded().finishedAt(now().minus(Duration.ofDays(11)));
    Runs young = Runs.succeeded().finishedAt(now().minus(Duration.ofDays(9)));
    JobId gone = archive(Jobs.zoneTest("old.test"), old).id();
    JobId kept = archive(Jobs.zoneTest("young.test"), young).id();

    start(Duration.ZERO);

    Patience.until("it is purged", () -> store.runs().find(gone).isEmpty());
    assertThat(store.runs().find(kept)).isPresent();
    Patience.until("it is counted", () -> telemetry.of("purged") == 1);
  }

  @Test
  void oldEntriesOfTheAuditTrailArePurgedAndYoungOnesKept() {
    store.audit().append(List.of(audited(11), audited(9)));

    start(Duration.ZERO);

    Patience.until("one is purged", () -> entries().size() < 2);
    assertThat(entries()).containsExactly(audited(9).target());
  }

  private AuditEntry audited(int days) {
    return new AuditEntry(
        now().minus(Duration.ofDays(days)),
        "ci",
        Caller.Way.TOKEN,
        "POST /api/v1/jobs",
        days + " days",
        "192.0.2.1",
        "r-1",
        201,
        null);
  }

  private List<String> entries() {
    return store.audit().list(AuditFilter.ALL, PageRequest.first(10)).items().stream()
        .map(row -> String.valueOf(row.entry().target()))
        .toList();
  }

  @Test
  void itOutlivesAStoreThatIsAwayAndThenGivesNodesTimeToExtendTheirLeases() {
    JobId leased = pushOne(Jobs.zoneTest());
    leaseOne(OTHER_NODE, SHORT);
    away = true;
    start(Duration.ofMinutes(5));
    Patience.until("it has failed", () -> telemetry.of("maintenance") > 0);
    JobId overdue = pushOne(Jobs.zoneTest().expiresAt(now()));

    away = false;

    Patience.until("it goes on", () -> statusOf(overdue) == JobStatus.EXPIRED);
    assertThat(statusOf(leased)).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  void stoppingEndsItsThreadsAndMayBeRepeated() throws InterruptedException {
    start(Duration.ZERO);

    stopLoop();
    stopLoop();

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContainAnyElementsOf(List.of("millrace-maintenance", "millrace-purge"));
  }

  /** The store's own upkeep, except while it is away. */
  private final class AwayAtTimes implements QueueUpkeep {

    private QueueUpkeep reach() {
      if (away) {
        throw new Unavailable("store_unavailable", "planted");
      }
      return store.upkeep();
    }

    @Override
    public int promoteDue(int max) {
      return reach().promoteDue(max);
    }

    @Override
    public Settled settleExpiredLeases(int max) {
      return reach().settleExpiredLeases(max);
    }

    @Override
    public Settled settleLeasesOf(NodeId nodeId, int max) {
      return reach().settleLeasesOf(nodeId, max);
    }

    @Override
    public int expireOverdue(int max) {
      return reach().expireOverdue(max);
    }
  }
}
