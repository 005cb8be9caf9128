package dev.millrace.application.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.AuditLog;
import dev.millrace.application.access.PurgeAudit;
import dev.millrace.application.event.JobFeed;
import dev.millrace.application.maintenance.Duties;
import dev.millrace.application.maintenance.MaintenanceLoop;
import dev.millrace.application.maintenance.MaintenanceSettings;
import dev.millrace.application.node.NodePresence;
import dev.millrace.application.node.NodeReport;
import dev.millrace.application.node.NodeStore;
import dev.millrace.application.node.NodeTiming;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.queue.QueueUpkeep;
import dev.millrace.application.retention.Cleaner;
import dev.millrace.application.retention.PurgeExpiredRuns;
import dev.millrace.application.signal.LocalSignals;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.Reports;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.RetryPolicy;
import dev.millrace.domain.retention.RetentionPolicy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How much an idle node asks of its store. */
public abstract class IdleLoadContract extends StoreContract {

  private static final int CALLS = 16;
  private static final int MOST_PER_SECOND = 5;

  private final AtomicInteger calls = new AtomicInteger();
  private final ScriptedExecutor zoneTests = new ScriptedExecutor(JobKind.ZONE_TEST);

  @Test
  void anIdleNodeAsksLessThanFiveTimesASecondInAll() throws InterruptedException {
    CountingTelemetry telemetry = new CountingTelemetry();
    Signals signals = new LocalSignals();
    NodePresence presence =
        new NodePresence(
            counted(NodeStore.class, store.nodes()),
            NodeTiming.DEFAULT,
            Reports.of(NODE, "p1"),
            telemetry);
    WorkerRuntime runtime =
        new WorkerRuntime(
            new WorkerPorts(
                counted(JobQueue.class, store.queue()),
                counted(JobCatalog.class, store.catalog()),
                presence,
                signals,
                new JobFeed(JobFeed.Limits.DEFAULT),
                this::now,
                telemetry),
            new WorkerSettings(NODE, 16, WorkerSettings.Timing.DEFAULT, RetryPolicy.DEFAULT),
            List.of(zoneTests),
            entries -> WorkerContract.SCORE);
    MaintenanceLoop maintenance =
        new MaintenanceLoop(
            new MaintenanceLoop.Ports(
                counted(QueueUpkeep.class, store.upkeep()),
                counted(Duties.class, store.duties()),
                NODE,
                signals,
                telemetry),
            new MaintenanceLoop.Purges(
                new PurgeExpiredRuns(counted(Cleaner.class, store.cleaner()), this::now, telemetry),
                new PurgeAudit(counted(AuditLog.class, store.audit()), this::now)),
            MaintenanceSettings.of(
                () ->
                    new MaintenanceSettings.Keeping(
                        new RetentionPolicy(10), new RetentionPolicy(10))));
    long start = System.nanoTime();
    presence.start(() -> new NodeReport.Load(16, 0));
    maintenance.start();
    runtime.start();

    // A start asks for more at once, which an hour of idling makes up for.
    Patience.until("the start is over", () -> calls.get() >= CALLS / 2);
    int before = calls.get();
    long from = System.nanoTime();
    Patience.until("it has idled for a while", () -> calls.get() >= before + CALLS);
    Duration took = Duration.ofNanos(System.nanoTime() - from);

    runtime.stop();
    maintenance.stop();
    presence.stop();
    assertThat(took)
        .as("%d calls, started %d ms ago", CALLS, (System.nanoTime() - start) / 1_000_000)
        .isGreaterThan(Duration.ofSeconds(CALLS / MOST_PER_SECOND));
  }

  /** Each call of these ports is one transaction. */
  private <P> P counted(Class<P> port, P real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, args) -> {
              calls.incrementAndGet();
              try {
                return method.invoke(real, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
