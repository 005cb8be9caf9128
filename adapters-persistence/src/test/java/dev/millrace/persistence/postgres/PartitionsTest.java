package dev.millrace.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.run.RunFilter;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.Reach;
import dev.millrace.persistence.testserver.ServerKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs and entries lie in partitions, made ahead and dropped when all in them is too old. */
@OnServer(ServerKind.POSTGRES)
class PartitionsTest {

  private static final NodeId NODE = new NodeId("node-a");

  private final StoreOnServer store = StoreOnServer.open(ServerKind.POSTGRES);
  private final StorePorts ports = store.ports();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void someAreThereBeforeTheFirstRun() throws SQLException {
    finish(2);
    assertThat(places()).contains(0L, 1L, 2L);
    assertThat(count("runs_0")).isEqualTo(2);
    assertThat(count("runs_default")).isZero();
    assertThat(count("entries_0")).isEqualTo(4);
    assertThat(count("entries_default")).isZero();
  }

  @Test
  void furtherOnesAreMadeBeforeTheyAreNeeded() throws SQLException {
    goOnAt(Partitions.RUNS - 1);
    finish(3);
    awaitPlace(3);
    assertThat(count("runs_0")).isEqualTo(1);
    assertThat(count("runs_1")).isEqualTo(2);
    assertThat(count("runs_default")).isZero();
  }

  @Test
  void whatLiesInTheDefaultOneMovesWhenItsPartitionIsMade() throws SQLException {
    goOnAt(10 * Partitions.RUNS);
    finish(1);
    awaitPlace(12);
    assertThat(count("runs_10")).isEqualTo(1);
    assertThat(count("entries_10")).isEqualTo(2);
    assertThat(count("runs_default")).isZero();
    assertThat(ports.runs().list(RunFilter.ALL, PageRequest.first(10)).total()).isEqualTo(1);
  }

  @Test
  void purgingDropsWholePartitionsAndTheRestRowByRow() throws SQLException {
    finish(3);
    goOnAt(3 * Partitions.RUNS);
    finish(2);
    awaitPlace(5);

    assertThat(ports.cleaner().purge(Runs.FINISHED.plusSeconds(1), 1)).isEqualTo(3);
    assertThat(places()).doesNotContain(0L).contains(3L);
    assertThat(ports.runs().list(RunFilter.ALL, PageRequest.first(10)).total()).isEqualTo(2);

    assertThat(ports.cleaner().purge(Runs.FINISHED.plusSeconds(1), 10)).isEqualTo(2);
    assertThat(count("entries")).isZero();
    assertThat(count("idempotency_keys")).isZero();
    assertThat(ports.domains().find(new DomainName("d0.test")).orElseThrow().latest()).isNull();
  }

  @Test
  void whatIsYoungKeepsItsPartition() throws SQLException {
    finish(3);
    goOnAt(3 * Partitions.RUNS);
    finish(1);
    assertThat(ports.cleaner().purge(Runs.FINISHED, 10)).isZero();
    assertThat(count("runs")).isEqualTo(4);
  }

  private void finish(int count) {
    ports
        .queue()
        .push(
            Jobs.several(count, PriorityTier.NORMAL).stream()
                .map(job -> job.key("key-" + job.build().id()).build())
                .toList());
    List<Job> leased =
        ports
            .queue()
            .lease(new LeaseRequest(NODE, count, Duration.ofMinutes(5), Set.of(JobKind.ZONE_TEST)));
    assertThat(leased).hasSize(count);
    assertThat(
            ports
                .queue()
                .graduate(
                    leased.stream()
                        .map(job -> Runs.succeeded().levels(Level.INFO, Level.NOTICE).of(job))
                        .toList()))
        .isEmpty();
  }

  private void goOnAt(long runNumber) throws SQLException {
    query("SELECT setval('counter_run_no', " + runNumber + ", false)");
  }

  /** They are made in the background: looked for until they are there, for a bounded time. */
  private void awaitPlace(long place) throws SQLException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!places().contains(place) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(places()).contains(place);
  }

  private List<Long> places() throws SQLException {
    try (Connection connection = connect()) {
      return Partitions.places(connection);
    }
  }

  private long count(String table) throws SQLException {
    return query("SELECT COUNT(*) FROM " + table);
  }

  private long query(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    return Reach.of(ServerKind.POSTGRES).get().connect(store.address());
  }
}
