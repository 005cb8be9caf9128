package dev.millrace.persistence.golden;

import dev.millrace.application.access.AuditEntry;
import dev.millrace.application.access.AuditFilter;
import dev.millrace.application.access.Caller;
import dev.millrace.application.maintenance.Duty;
import dev.millrace.application.node.NodeReport;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.NodeRole;
import dev.millrace.domain.node.ProcessMark;
import dev.millrace.persistence.StorePorts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The part of {@link Scenario} about running the server: nodes, duties, settings, the audit trail.
 */
final class OperationScenario {

  private static final NodeId NODE = new NodeId("node-1");
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
  private static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");

  private final StorePorts store;
  private final BiConsumer<String, Runnable> steps;

  /**
   * @param steps takes each call and its name
   */
  OperationScenario(StorePorts store, BiConsumer<String, Runnable> steps) {
    this.store = store;
    this.steps = steps;
  }

  void run() {
    nodes();
    duties();
    settings();
    allNodes();
    audit();
  }

  private void step(String name, Runnable work) {
    steps.accept(name, work);
  }

  private void nodes() {
    NodeReport report =
        new NodeReport(
            NODE,
            new ProcessMark("p1"),
            "host",
            Set.of(NodeRole.WORKER),
            "0.1.0",
            NOW,
            new NodeReport.Load(10, 1));
    step("NodeStore.announce", () -> store.nodes().announce(report, Duration.ofMinutes(1)));
    step("NodeStore.replace", () -> store.nodes().replace(new ProcessMark("p0"), report));
    step("NodeStore.leave", () -> store.nodes().leave(NODE, report.process()));
    step("NodeStore.forget", () -> store.nodes().forget(Duration.ofDays(1)));
    step("NodeStore.find", () -> store.nodes().find(NODE));
  }

  private void duties() {
    step("Duties.take", () -> store.duties().take(Duty.PURGE, NODE, Duration.ofMinutes(1)));
    step("Duties.release", () -> store.duties().release(Duty.PURGE, NODE));
  }

  private void settings() {
    step("SettingsStore.change", () -> store.settings().change(Map.of("log.level", "debug")));
    step(
        "SettingsStore.change",
        () -> store.settings().change(Collections.singletonMap("log.level", null)));
    step("SettingsStore.read", () -> store.settings().read());
  }

  private void allNodes() {
    step("NodeStore.list", () -> store.nodes().list());
    step("NodeStore.databaseTime", () -> store.nodes().databaseTime());
  }

  private void audit() {
    AuditEntry entry =
        new AuditEntry(
            NOW, "ci", Caller.Way.TOKEN, "POST /api/v1/jobs", "one", "192.0.2.1", "r1", 201, null);
    AuditFilter filter =
        new AuditFilter("ci", "POST /api/v1/jobs", "one", true, NOW, NOW.plusSeconds(1));
    step("AuditLog.append", () -> store.audit().append(List.of(entry)));
    step("AuditLog.list", () -> store.audit().list(AuditFilter.ALL, PageRequest.first(10)));
    step("AuditLog.list filtered", () -> store.audit().list(filter, PageRequest.first(10)));
    step("AuditLog.purge", () -> store.audit().purge(FUTURE, 100));
  }
}
