package dev.millrace.persistence.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.sql.queue.MovesInOneStatement;
import dev.millrace.persistence.sql.queue.MovesInTwoSteps;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.Reach;
import dev.millrace.persistence.testserver.ServerKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A lease that is under way keeps no other from a row that it did not take. */
class NothingMoreThanTakenIsLockedTest {
  private static final int TAKEN = 5;
  private static final int OLD = 300;
  private static final int NORMAL = 12;
  private static final int ALL = 30;

  /** On a server whose locks are on entries of an index too. */
  @Nested
  @OnServer(ServerKind.MARIADB)
  class OnMariadb {
    @Test
    void theNextLeaseGoesOnWhereTheFirstEnded() throws Exception {
      assertThatTheNextGoesOn(
          ServerKind.MARIADB,
          dialect -> new MovesInTwoSteps(dialect).head(1),
          List.of(JobKind.ZONE_TEST.name(), TAKEN));
    }
  }

  /** On a server whose locks are on rows. */
  @Nested
  @OnServer(ServerKind.POSTGRES)
  class OnPostgres {
    @Test
    void theNextLeaseGoesOnWhereTheFirstEnded() throws Exception {
      assertThatTheNextGoesOn(
          ServerKind.POSTGRES,
          dialect -> new MovesInOneStatement(dialect, dialect.returning().orElseThrow()).lease(1),
          List.of(JobKind.ZONE_TEST.name(), TAKEN, "other", 1_000_000L));
    }
  }

  private static void assertThatTheNextGoesOn(
      ServerKind kind, Function<SqlDialect, String> statement, List<Object> parameters)
      throws SQLException {
    SqlDialect dialect = StoreOnServer.database(kind).dialect();
    String lease = statement.apply(dialect);
    try (StoreOnServer store = StoreOnServer.open(kind);
        Connection first = connect(kind, store);
        Connection second = connect(kind, store);
        Connection third = connect(kind, store)) {
      fill(store.ports());
      List<Integer> order =
          IntStream.range(0, ALL).filter(number -> !isExpired(number)).boxed().toList();
      assertThat(take(first, dialect, lease, parameters)).isEqualTo(order.subList(0, 5));
      assertThat(take(second, dialect, lease, parameters)).isEqualTo(order.subList(5, 10));
      assertThat(take(third, dialect, lease, parameters)).isEqualTo(order.subList(10, 15));
      first.rollback();
      assertThat(take(third, dialect, lease, parameters)).isEqualTo(order.subList(0, 5));
    }
  }

  private static Connection connect(ServerKind kind, StoreOnServer store) throws SQLException {
    Connection connection = Reach.of(kind).get().connect(store.address());
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    return connection;
  }

  /** Both tiers, every third expired, where many were before that are done. */
  private static void fill(StorePorts store) {
    store.queue().push(jobs(ALL, ALL + OLD, store.nodes().databaseTime()));
    LeaseRequest some =
        new LeaseRequest(new NodeId("done"), 24, Duration.ofMinutes(1), Set.of(JobKind.ZONE_TEST));
    for (List<Job> leased = store.queue().lease(some);
        !leased.isEmpty();
        leased = store.queue().lease(some)) {
      store.queue().graduate(leased.stream().map(job -> Runs.succeeded().of(job)).toList());
    }
    store.queue().push(jobs(0, ALL, store.nodes().databaseTime()));
  }

  private static List<NewJob> jobs(int from, int to, Instant now) {
    return IntStream.range(from, to)
        .mapToObj(
            number -> {
              Jobs job =
                  Jobs.zoneTest("d" + number + ".test")
                      .id(RaceJobs.id(number))
                      .in(PriorityTier.of(number < NORMAL ? 0 : 1));
              return (isExpired(number) ? job.expiresAt(now.minusSeconds(1)) : job).build();
            })
        .toList();
  }

  private static boolean isExpired(int number) {
    return number % 3 == 1;
  }

  private static List<Integer> take(
      Connection connection, SqlDialect dialect, String lease, List<Object> parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(lease)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      List<Integer> taken = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taken.add(RaceJobs.number(new JobId(dialect.uuid(rows.getObject("id")))));
        }
      }
      return taken.stream().sorted().toList();
    }
  }
}
