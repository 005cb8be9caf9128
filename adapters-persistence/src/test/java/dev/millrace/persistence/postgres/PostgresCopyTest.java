package dev.millrace.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.Reach;
import dev.millrace.persistence.testserver.ServerKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What many rows hold arrives as it was, however they are sent. */
@OnServer(ServerKind.POSTGRES)
class PostgresCopyTest {

  private static final List<String> COLUMNS = List.of("name", "created_at");
  private static final List<String> ODD =
      List.of(
          "tab\there",
          "line\nbreak",
          "return\rhere",
          "back\\slash",
          "\\N",
          "\\.",
          "\\",
          "",
          " ",
          "\u00e5\u00e4\u00f6 \uD83D\uDE80",
          "quote\"",
          "null");

  private final StoreOnServer store = StoreOnServer.open(ServerKind.POSTGRES);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void entriesOfManyKeepEveryCharacter() {
    store.ports().queue().push(List.of(Jobs.zoneTest().build()));
    Job job =
        store
            .ports()
            .queue()
            .lease(
                new LeaseRequest(
                    new NodeId("n"), 1, Duration.ofMinutes(1), Set.of(JobKind.ZONE_TEST)))
            .getFirst();
    List<Entry> entries =
        Stream.concat(ODD.stream(), ODD.stream())
            .map(
                text ->
                    new Entry(
                        Duration.ofMillis(1), "ZONE", "Zone01", "T", Level.INFO, Map.of("a", text)))
            .toList();
    store.ports().queue().graduate(List.of(Runs.succeeded().entries(entries).of(job)));
    assertThat(store.ports().runs().listEntries(EntryFilter.ALL, PageRequest.first(100)).items())
        .extracting(archived -> archived.entry())
        .containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  void runsOfManyKeepWhatTheyHaveAndWhatTheyHaveNot() {
    int count = 40;
    store
        .ports()
        .queue()
        .push(Jobs.several(count, PriorityTier.NORMAL).stream().map(job -> job.build()).toList());
    List<Job> jobs =
        store
            .ports()
            .queue()
            .lease(
                new LeaseRequest(
                    new NodeId("n"), count, Duration.ofMinutes(1), Set.of(JobKind.ZONE_TEST)));
    var finished =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    (i % 2 == 0 ? Runs.failed() : Runs.succeeded().output("{\"a\":\"\\n\\t\"}"))
                        .of(jobs.get(i)))
            .toList();
    assertThat(store.ports().queue().graduate(finished)).isEmpty();
    finished.forEach(
        one ->
            assertThat(store.ports().runs().find(one.run().id()).orElseThrow().run())
                .isEqualTo(one.run()));
  }

  @Test
  void textThatIsSentIsReadBack() throws SQLException {
    try (Connection connection = Reach.of(ServerKind.POSTGRES).get().connect(store.address());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      Iterator<Object[]> rows = ODD.stream().map(text -> new Object[] {text, 7L}).iterator();
      new PostgresCopy().insert(connection, "domains", COLUMNS, rows);
      try (ResultSet read = statement.executeQuery("SELECT name FROM domains ORDER BY id")) {
        for (String text : ODD) {
          assertThat(read.next()).isTrue();
          assertThat(read.getString(1)).isEqualTo(text);
        }
      }
    }
  }

  @Test
  void aRowThatCannotBeMadeLeavesTheConnectionUsable() throws SQLException {
    try (Connection connection = Reach.of(ServerKind.POSTGRES).get().connect(store.address());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      Iterator<Object[]> rows =
          Stream.of("a", "b")
              .map(
                  text -> {
                    if (text.equals("b")) {
                      throw new IllegalStateException("no row");
                    }
                    return new Object[] {text, 7L};
                  })
              .iterator();
      assertThatThrownBy(() -> new PostgresCopy().insert(connection, "domains", COLUMNS, rows))
          .isInstanceOf(IllegalStateException.class);
      connection.rollback();
      try (ResultSet read = statement.executeQuery("SELECT COUNT(*) FROM domains")) {
        read.next();
        assertThat(read.getInt(1)).isZero();
      }
    }
  }
}
