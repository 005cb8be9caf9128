package dev.millrace.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.batch.BatchFilter;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.Heartbeat;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.registry.DomainFilter;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.application.run.RunFilter;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.StorePorts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The number of statements does not grow with the number of rows. */
class StatementCountTest {

  private static final NodeId NODE = new NodeId("node-a");
  private static final Duration LONG = Duration.ofMinutes(10);

  private final CountedStatements statements = new CountedStatements();
  private final TemporaryStore store = TemporaryStore.open(statements::watch);
  private final StorePorts ports = store.ports();

  @BeforeEach
  void pushJobs() {
    ports.queue().push(Jobs.several(400, PriorityTier.NORMAL).stream().map(Jobs::build).toList());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void pushing() {
    assertThat(
            statements.during(
                () ->
                    ports
                        .queue()
                        .push(
                            Jobs.several(3_000, PriorityTier.BATCH).stream()
                                .map(Jobs::build)
                                .toList())))
        .isEqualTo(2);
  }

  @Test
  void leasingExtendingAndGraduating() {
    assertThat(statements.during(() -> lease(1))).isEqualTo(1);
    assertThat(statements.during(() -> lease(100))).isEqualTo(1);
    List<Job> few = lease(2);
    List<Job> many = lease(100);
    assertThat(statements.during(() -> extend(few))).isEqualTo(1);
    assertThat(statements.during(() -> extend(many))).isEqualTo(1);
    graduate(lease(1));
    int forFew = statements.during(() -> graduate(few));
    assertThat(statements.during(() -> graduate(many))).isEqualTo(forFew).isLessThan(12);
  }

  @Test
  void listing() {
    graduate(lease(3));
    pages();
    int forFew = statements.during(this::pages);
    graduate(lease(200));
    assertThat(statements.during(this::pages)).isEqualTo(forFew);
  }

  @Test
  void listingBatches() {
    insertBatches(2);
    int forFew =
        statements.during(() -> ports.batches().list(BatchFilter.ALL, PageRequest.first(50)));
    insertBatches(40);
    assertThat(
            statements.during(() -> ports.batches().list(BatchFilter.ALL, PageRequest.first(50))))
        .isEqualTo(forFew);
  }

  @Test
  void purging() {
    graduate(lease(3));
    int forFew = statements.during(() -> ports.cleaner().purge(Runs.FINISHED.plusSeconds(1), 3));
    graduate(lease(200));
    assertThat(
            statements.during(
                () ->
                    assertThat(ports.cleaner().purge(Runs.FINISHED.plusSeconds(1), 200))
                        .isEqualTo(200)))
        .isEqualTo(forFew);
  }

  private void pages() {
    PageRequest page = PageRequest.first(500);
    ports.catalog().list(JobFilter.ALL, page);
    ports.catalog().head(500);
    ports.runs().list(RunFilter.ALL, page);
    ports.runs().listEntries(EntryFilter.ALL, page);
    ports.domains().list(DomainFilter.ALL, page);
    ports.tags().list();
  }

  private void insertBatches(int count) {
    for (int i = 0; i < count; i++) {
      BatchId id = new BatchId(TestIds.next());
      ports.batches().insert(new Batch(id, Jobs.SUBMITTED, null, null, false));
      ports.queue().push(List.of(Jobs.zoneTest().of(id).build()));
    }
  }

  private List<Job> lease(int max) {
    return ports.queue().lease(new LeaseRequest(NODE, max, LONG, Set.of(JobKind.ZONE_TEST)));
  }

  private void extend(List<Job> jobs) {
    List<Heartbeat> beats =
        jobs.stream()
            .map(job -> new Heartbeat(job.id(), Objects.requireNonNull(job.lease()).token(), 5))
            .toList();
    assertThat(ports.queue().extend(NODE, LONG, beats).lost()).isEmpty();
  }

  private void graduate(List<Job> jobs) {
    List<FinishedJob> finished =
        jobs.stream()
            .map(
                job ->
                    Runs.succeeded()
                        .levels(Level.INFO, Level.NOTICE)
                        .effectiveProfile("{}")
                        .of(job))
            .toList();
    assertThat(ports.queue().graduate(finished)).isEmpty();
  }
}
