package dev.millrace.domain.job;

import static dev.millrace.domain.job.JobEvent.CANCEL;
import static dev.millrace.domain.job.JobEvent.DUE;
import static dev.millrace.domain.job.JobEvent.EXPIRE;
import static dev.millrace.domain.job.JobEvent.FAIL;
import static dev.millrace.domain.job.JobEvent.GIVE_BACK;
import static dev.millrace.domain.job.JobEvent.HOLD;
import static dev.millrace.domain.job.JobEvent.LEASE;
import static dev.millrace.domain.job.JobEvent.RETRY_LATER;
import static dev.millrace.domain.job.JobEvent.RETRY_NOW;
import static dev.millrace.domain.job.JobEvent.SUCCEED;
import static dev.millrace.domain.job.JobEvent.UNHOLD;
import static dev.millrace.domain.job.JobStatus.CANCELED;
import static dev.millrace.domain.job.JobStatus.EXPIRED;
import static dev.millrace.domain.job.JobStatus.FAILED;
import static dev.millrace.domain.job.JobStatus.PAUSED;
import static dev.millrace.domain.job.JobStatus.QUEUED;
import static dev.millrace.domain.job.JobStatus.RUNNING;
import static dev.millrace.domain.job.JobStatus.SCHEDULED;
import static dev.millrace.domain.job.JobStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.docs.Document;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobLifecycleTest {

  private record Edge(JobStatus from, JobEvent event, JobStatus to) {}

  /** What may happen; whatever is not named here may not. */
  private static final Set<Edge> EXPECTED =
      Set.of(
          new Edge(SCHEDULED, DUE, QUEUED),
          new Edge(SCHEDULED, HOLD, PAUSED),
          new Edge(SCHEDULED, CANCEL, CANCELED),
          new Edge(SCHEDULED, EXPIRE, EXPIRED),
          new Edge(QUEUED, LEASE, RUNNING),
          new Edge(QUEUED, HOLD, PAUSED),
          new Edge(QUEUED, CANCEL, CANCELED),
          new Edge(QUEUED, EXPIRE, EXPIRED),
          new Edge(PAUSED, UNHOLD, QUEUED),
          new Edge(PAUSED, CANCEL, CANCELED),
          new Edge(PAUSED, EXPIRE, EXPIRED),
          new Edge(RUNNING, SUCCEED, SUCCEEDED),
          new Edge(RUNNING, FAIL, FAILED),
          new Edge(RUNNING, CANCEL, CANCELED),
          new Edge(RUNNING, RETRY_NOW, QUEUED),
          new Edge(RUNNING, RETRY_LATER, SCHEDULED),
          new Edge(RUNNING, GIVE_BACK, QUEUED));

  private static final Pattern DRAWN = Pattern.compile(" *(\\w+) --> (\\w+): (\\w+)");

  @Test
  void eachPairOfStatusAndEventEndsWhereItShould() {
    for (JobStatus status : JobStatus.values()) {
      for (JobEvent event : JobEvent.values()) {
        assertThat(JobLifecycle.after(status, event))
            .as("%s in %s", event, status)
            .isEqualTo(expected(status, event));
      }
    }
  }

  @Test
  void whatMayNotHappenIsRefusedWithTheStatusAndTheEvent() {
    for (JobStatus status : JobStatus.values()) {
      for (JobEvent event : JobEvent.values()) {
        if (expected(status, event).isEmpty()) {
          assertThatThrownBy(() -> JobLifecycle.apply(status, event))
              .isInstanceOfSatisfying(
                  RuleViolation.class,
                  refused -> assertThat(refused.code()).isEqualTo("invalid_transition"))
              .hasMessageContaining(status.label())
              .hasMessageContaining(event.name());
        } else {
          assertThat(JobLifecycle.apply(status, event))
              .isEqualTo(expected(status, event).orElseThrow());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = JobStatus.class,
      names = {"SUCCEEDED", "FAILED", "CANCELED", "EXPIRED"})
  void nothingLeadsOutOfATerminalStatus(JobStatus status) {
    assertThat(status.isTerminal()).isTrue();
    for (JobEvent event : JobEvent.values()) {
      assertThat(JobLifecycle.after(status, event)).isEmpty();
    }
  }

  @Test
  void eachStatusCanBeReachedAndEachPendingOneCanEnd() {
    Set<JobStatus> reached = EnumSet.of(SCHEDULED, QUEUED);
    EXPECTED.forEach(edge -> reached.add(edge.to()));

    assertThat(reached).containsExactlyInAnyOrder(JobStatus.values());
    assertThat(JobStatus.PENDING)
        .allSatisfy(status -> assertThat(JobLifecycle.after(status, CANCEL)).contains(CANCELED));
  }

  @Test
  void pendingAndTerminalStatusesAreAllThereAre() {
    Set<JobStatus> all = EnumSet.copyOf(JobStatus.PENDING);
    all.addAll(JobStatus.TERMINAL);

    assertThat(all).hasSize(JobStatus.values().length);
    assertThat(JobStatus.PENDING).hasSize(4).noneMatch(JobStatus::isTerminal);
    assertThat(JobStatus.TERMINAL).hasSize(4).allMatch(JobStatus::isTerminal);
  }

  @Test
  void theDrawingHasTheEdgesOfTheTable() {
    List<Edge> drawn = new ArrayList<>();
    for (String line : Document.named("state-machine.md").lines()) {
      Matcher edge = DRAWN.matcher(line);
      if (edge.matches()) {
        drawn.add(edge(edge.group(1), edge.group(3), edge.group(2)));
      }
    }

    assertThat(drawn).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(EXPECTED);
  }

  @Test
  void theTableInTheDocumentHasTheSameEdges() {
    assertThat(
            Document.named("state-machine.md").rows("from").stream()
                .map(row -> edge(row.get(0), row.get(1), row.get(2)))
                .collect(Collectors.toSet()))
        .isEqualTo(EXPECTED);
  }

  private static Edge edge(String from, String event, String to) {
    return new Edge(JobStatus.parse(from), JobEvent.valueOf(event), JobStatus.parse(to));
  }

  private static Optional<JobStatus> expected(JobStatus status, JobEvent event) {
    return EXPECTED.stream()
        .filter(edge -> edge.from() == status && edge.event() == event)
        .map(Edge::to)
        .findFirst();
  }
}
